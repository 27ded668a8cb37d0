import type { WantedGuest } from './wanted-edges';

/** More guest edges than this nobody can follow, and they would cost more than a frame. */
const mostGuestRoutes = 400;

/** @returns all edges, or of too many those of emphasised containers and the shortest others; the shortest first. */
export function chooseGuests(wanted: readonly WantedGuest[], emphasis: ReadonlySet<string>): WantedGuest[] {
  const spans = new Map(wanted.map((edge) => [edge, span(edge)]));
  const byLength = (a: WantedGuest, b: WantedGuest) =>
    (spans.get(a) ?? 0) - (spans.get(b) ?? 0) || (a.guest.leaf.key < b.guest.leaf.key ? -1 : 1);
  const sorted = [...wanted].sort(byLength);
  if (sorted.length <= mostGuestRoutes) return sorted;
  const isEmphasised = (edge: WantedGuest) => emphasis.has(edge.home.leaf.containerId);
  return [...sorted.filter(isEmphasised), ...sorted.filter((edge) => !isEmphasised(edge))]
    .slice(0, mostGuestRoutes)
    .sort(byLength);
}

function span({ home, guest }: WantedGuest): number {
  const across = home.card.rect.x + home.leaf.rect.x - guest.card.rect.x - guest.leaf.rect.x;
  const down = home.card.rect.y + home.leaf.rect.y - guest.card.rect.y - guest.leaf.rect.y;
  return Math.abs(across) + Math.abs(down);
}
