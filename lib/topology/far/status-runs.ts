import type { EndpointStatus } from '../../domain/endpoint';
import type { Card, Leaf, Rect } from '../chart';

/** Leaves of one status that lie right below each other, as one rectangle relative to their card. */
export type StatusRun = { status: EndpointStatus; rect: Rect };

const runs = new WeakMap<readonly Leaf[], readonly StatusRun[]>();

/** What a card looks like from so far away that a row is a line: a few rectangles, however many leaves it has. */
export function statusRuns({ leaves }: Pick<Card, 'leaves'>): readonly StatusRun[] {
  const known = runs.get(leaves);
  if (known) return known;
  const made: StatusRun[] = [];
  const open = new Map<number, StatusRun>();
  for (const { rect, status } of leaves) {
    const above = open.get(rect.x);
    if (above?.status === status && above.rect.y + above.rect.height === rect.y) {
      above.rect.height += rect.height;
      continue;
    }
    const run = { status, rect: { ...rect } };
    open.set(rect.x, run);
    made.push(run);
  }
  runs.set(leaves, made);
  return made;
}
