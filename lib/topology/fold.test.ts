import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EndpointStatus, endpointStatuses } from '../domain/endpoint';
import type { Snapshot } from '../domain/snapshot';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '../domain/testing/factories';
import type { Card } from './chart';
import { chartOf } from './chart-of';
import type { Attention } from './fold';
import { emptyLayoutMemory, foldCard, type LayoutMemory, layoutMemorySchema } from './layout-memory';

/** A network `big` with a container of each status given, between two small ones. */
function aCrowd(statuses: readonly EndpointStatus[]): Snapshot {
  const names = ['alpha', 'big', 'zulu'];
  const member = (network: string, name: string, status: EndpointStatus) => ({
    container: aContainer({ name, networkMode: network }),
    endpoint: anEndpoint({ networkId: `net-${network}`, containerId: `ctr-${name}`, status }),
  });
  const members = [
    member('alpha', 'a', 'up'),
    member('zulu', 'z', 'up'),
    ...statuses.map((status, index) => member('big', `c${index}`, status)),
  ];
  return aSnapshot({
    networks: names.map((name) => aNetwork({ name })),
    containers: members.map(({ container }) => container),
    endpoints: members.map(({ endpoint }) => endpoint),
  });
}

const all = (count: number, status: EndpointStatus = 'up') => Array.from({ length: count }, () => status);
const draw = (
  snapshot: Snapshot,
  memory: LayoutMemory = emptyLayoutMemory,
  attention: Attention = { kept: new Set(), found: new Set() },
) => chartOf({ snapshot, memory, aspect: 1.5, engineName: 'vm', attention });
const cardOf = ({ chart }: ReturnType<typeof draw>, name = 'big'): Card => {
  const card = chart.cards.find((one) => one.name === name);
  if (card === undefined) throw new Error(`no card ${name}`);
  return card;
};
const toggled = (drawn: ReturnType<typeof draw>, to: 'open' | 'folded') =>
  foldCard(drawn.memory, cardOf(drawn), to);
const others = (drawn: ReturnType<typeof draw>) => ['alpha', 'zulu'].map((name) => cardOf(drawn, name).rect);

describe('a large network', () => {
  test('is folded at first, a small one is not', () => {
    expect(cardOf(draw(aCrowd(all(61)))).fold).toMatchObject({ isOpen: false, total: 61 });
    expect(cardOf(draw(aCrowd(all(60)))).fold).toBeUndefined();
  });

  test('shows trouble, and counts all of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...endpointStatuses), { minLength: 61, maxLength: 140 }),
        (statuses) => {
          const card = cardOf(draw(aCrowd(statuses)));
          const isTrouble = (status: EndpointStatus) => status === 'broken' || status === 'unhealthy';
          expect(card.leaves).toHaveLength(statuses.filter(isTrouble).length);
          expect(card.leaves.every(({ status }) => isTrouble(status))).toBe(true);
          for (const status of endpointStatuses) {
            const count = statuses.filter((one) => one === status).length;
            expect(card.counts[status]).toBe(count);
            expect(card.fold?.counts[status]).toBe(isTrouble(status) ? 0 : count);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('shows what is selected, whatever room there is, and what was found while there is', () => {
    const crowd = aCrowd([...all(80), ...all(3, 'broken')]);
    const first = draw(crowd);
    const found = new Set(Array.from({ length: 20 }, (_, index) => `ctr-c${index + 10}`));
    const card = cardOf(draw(crowd, first.memory, { kept: new Set(['ctr-c5']), found }));
    const shown = card.leaves.map(({ containerId }) => containerId);
    expect(shown).toContain('ctr-c5');
    expect(shown.filter((id) => found.has(id))).toHaveLength(4);
    expect(card.fold).toMatchObject({ found: 16, total: 83 - 8 });
  });

  test('takes no more ground for a search than it has', () => {
    const crowd = aCrowd(all(80));
    const first = draw(crowd);
    const searched = draw(crowd, first.memory, {
      kept: new Set(['ctr-c5']),
      found: new Set(crowd.containers.map(({ id }) => id)),
    });
    expect(searched.memory.cards).toEqual(first.memory.cards);
    expect(others(searched)).toEqual(others(first));
  });

  test('opens and folds without moving anything else, and comes back to where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 200 }), fc.constantFrom(0.6, 1.5, 3), (size, aspect) => {
        const snapshot = aCrowd(all(size));
        const at = (memory: LayoutMemory) => chartOf({ snapshot, memory, aspect, engineName: 'vm' });
        const folded = at(emptyLayoutMemory);
        const open = at(toggled(folded, 'open'));
        expect(cardOf(open).leaves).toHaveLength(size);
        expect(cardOf(open).fold?.isOpen).toBe(true);
        expect(others(open)).toEqual(others(folded));
        const again = at(toggled(open, 'folded'));
        expect(again.chart.cards).toEqual(folded.chart.cards);
        expect(at(toggled(again, 'open')).chart.cards).toEqual(open.chart.cards);
      }),
      { numRuns: 30 },
    );
  });

  test('opens where it stands if there is room', () => {
    const crowd = aCrowd(all(100));
    const alone = aSnapshot({
      networks: [aNetwork({ name: 'big' })],
      containers: crowd.containers.filter(({ networkMode }) => networkMode === 'big'),
      endpoints: crowd.endpoints.filter(({ networkId }) => networkId === 'net-big'),
    });
    const folded = draw(alone);
    const open = draw(alone, toggled(folded, 'open'));
    expect(cardOf(open).rect).toMatchObject({ x: cardOf(folded).rect.x, y: cardOf(folded).rect.y });
  });

  test('is not folded for growing while one looks at it', () => {
    const before = draw(aCrowd(all(60)));
    const snapshot = aCrowd(all(61));
    const grown = draw(snapshot, before.memory);
    expect(cardOf(grown).fold).toBeUndefined();
    const next = { snapshot, memory: grown.memory, aspect: 1.5, engineName: 'vm', isOpening: true };
    const opened = chartOf(next);
    expect(cardOf(opened).fold).toMatchObject({ isOpen: false, total: 61 });
    expect(others(opened)).toEqual(others(grown));
    expect(draw(snapshot, opened.memory).chart).toEqual(opened.chart);
  });

  test('stays folded, or open, after a reload', () => {
    const crowd = aCrowd(all(100));
    const folded = draw(crowd);
    for (const memory of [folded.memory, toggled(folded, 'open')]) {
      const kept = layoutMemorySchema.parse(JSON.parse(JSON.stringify(memory)));
      expect(draw(crowd, kept).chart).toEqual(draw(crowd, memory).chart);
    }
  });

  test('a card taken over from the chart before is the same as one made anew', () => {
    const crowd = aCrowd([...all(80), 'broken']);
    const first = draw(crowd);
    const attention = { kept: new Set(['ctr-c7']), found: new Set<string>() };
    const input = { snapshot: crowd, memory: first.memory, aspect: 1.5, engineName: 'vm', attention };
    const again = chartOf({ ...input, previous: first.chart });
    expect(again.chart).toEqual(chartOf(input).chart);
    const third = chartOf({ ...input, previous: again.chart });
    expect(cardOf(third)).toBe(cardOf(again));
  });
});
