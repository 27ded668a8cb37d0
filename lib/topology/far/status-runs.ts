import type { EndpointStatus } from '../../domain/endpoint';
import { endpointStatuses } from '../../domain/endpoint';
import type { Card, Fold, Leaf, Rect } from '../chart';

/** Leaves of one status that lie right below each other, as one rectangle relative to their card. */
export type StatusRun = { status: EndpointStatus; rect: Rect };

const runs = new WeakMap<readonly Leaf[], readonly StatusRun[]>();

/**
 * What a folded card's row says of the leaves that it stands for: a stretch of the row for each status, as long as its share of them.
 * @returns none where the card is open, or small.
 */
export function foldRuns({ fold }: Pick<Card, 'fold'>): readonly StatusRun[] {
  if (fold === undefined || fold.isOpen || fold.total === 0) return [];
  const known = foldRunsOf.get(fold);
  if (known) return known;
  let { x } = fold.rect;
  const made = endpointStatuses.flatMap((status) => {
    const width = (fold.rect.width * fold.counts[status]) / fold.total;
    x += width;
    return width === 0 ? [] : [{ status, rect: { ...fold.rect, x: x - width, width } }];
  });
  foldRunsOf.set(fold, made);
  return made;
}

const foldRunsOf = new WeakMap<Fold, readonly StatusRun[]>();

/** What a card's leaves look like from so far away that a row is a line: a few rectangles, however many there are. */
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
