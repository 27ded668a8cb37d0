import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartOf } from '../chart-of';
import { emptyLayoutMemory } from '../layout-memory';
import { worlds } from '../testing/world-arbitrary';
import { statusRuns } from './status-runs';

test('runs cover exactly the leaves, each in its own status', () => {
  fc.assert(
    fc.property(worlds, (snapshot) => {
      const { chart } = chartOf({ snapshot, memory: emptyLayoutMemory, aspect: 1.5, engineName: 'vm' });
      for (const card of chart.cards) {
        const runs = statusRuns(card);
        const area = (of: readonly { rect: { width: number; height: number } }[]) =>
          of.reduce((sum, { rect }) => sum + rect.width * rect.height, 0);
        expect(area(runs)).toBeCloseTo(area(card.leaves), 3);
        for (const { rect, status } of card.leaves) {
          const run = runs.find(
            (one) => one.rect.x === rect.x && one.rect.y <= rect.y && one.rect.y + one.rect.height > rect.y,
          );
          expect(run?.status).toBe(status);
        }
      }
    }),
  );
});
