import type { Leaf, Point, Rect, Route } from '../chart';
import { measures } from '../measures';
import { lengthOf, simplify } from './polyline';

/** How far a bracket stands off its rows; brackets that pass each other take the next. */
const standOffs = [4, 6, 8] as const;

/** Brackets end off the rows' middles, which are the guest edges', on the sides that face each other. */
const offMiddle = 6;

/** Whatever holds leaves: a card, or the host band. */
type Holder = { rect: Rect; leaves: readonly Leaf[] };

/** @returns a short bracket from each rider to the container whose network stack it uses, inside their card. */
export function riderBrackets(holders: readonly Holder[]): Route[] {
  return holders.flatMap((holder) => {
    const bodies = new Map(
      holder.leaves.filter((leaf) => leaf.kind === 'home').map((leaf) => [leaf.containerId, leaf]),
    );
    const taken: { from: number; to: number; column: number; owner: string; lane: number }[] = [];
    return holder.leaves.flatMap((rider) => {
      const provider = rider.ridesOn === undefined ? undefined : bodies.get(rider.ridesOn);
      if (rider.kind !== 'rider' || provider === undefined) return [];
      const from = Math.min(provider.rect.y, rider.rect.y);
      const to = Math.max(provider.rect.y, rider.rect.y);
      const owner = provider.containerId;
      const column = provider.rect.x;
      const rivals = taken.filter(
        (one) => one.column === column && one.owner !== owner && one.from <= to && from <= one.to,
      );
      const free = standOffs.findIndex((_, lane) => rivals.every((one) => one.lane !== lane));
      const lane = free < 0 ? standOffs.length - 1 : free;
      taken.push({ from, to, column, owner, lane });
      const points = bracket(provider.rect, rider.rect, standOffs[lane] ?? standOffs[0]).map((point) => ({
        x: holder.rect.x + point.x,
        y: holder.rect.y + point.y,
      }));
      return [toRoute(rider, owner, points)];
    });
  });
}

function bracket(provider: Rect, rider: Rect, standOff: number): Point[] {
  const below = rider.y > provider.y;
  const from = { x: provider.x + provider.width, y: middle(provider) + (below ? offMiddle : -offMiddle) };
  const to = { x: rider.x + rider.width, y: middle(rider) + (rider.y < provider.y ? offMiddle : -offMiddle) };
  if (provider.x === rider.x) {
    const x = from.x + standOff;
    return [from, { x, y: from.y }, { x, y: to.y }, to];
  }
  // In another column: over the gap beside the provider, and along the rider's upper edge where columns lie between.
  const rightwards = rider.x > provider.x;
  const start = rightwards ? from : { x: provider.x, y: from.y };
  const end = rightwards ? { x: rider.x, y: to.y } : to;
  const out = rightwards ? start.x + standOff : start.x - standOff;
  const into = rightwards ? end.x - standOff : end.x + standOff;
  const edge = rider.y;
  return simplify(
    Math.abs(end.x - start.x) <= measures.leafGap
      ? [start, { x: out, y: start.y }, { x: out, y: end.y }, end]
      : [
          start,
          { x: out, y: start.y },
          { x: out, y: edge },
          { x: into, y: edge },
          { x: into, y: end.y },
          end,
        ],
  );
}

function middle(rect: Rect): number {
  return rect.y + rect.height / 2;
}

function toRoute(rider: Leaf, owner: string, points: Point[]): Route {
  return {
    key: rider.key,
    kind: 'rider',
    style: 'direct',
    points,
    status: rider.status,
    networkId: rider.networkId,
    containerId: rider.containerId,
    bus: `stack:${owner}`,
    length: lengthOf(points),
  };
}
