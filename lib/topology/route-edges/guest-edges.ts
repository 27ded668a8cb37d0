import type { Point } from '../chart';
import type { Channels } from './channels';
import { toCourse } from './course';
import type { PathFinder, Port } from './find-path';
import { elbow } from './polyline';
import { leafPorts } from './ports';
import type { Sketch } from './sketch';
import type { WantedGuest } from './wanted-edges';

/** A guest edge with the ports at both of its ends. */
export type GuestEnds = WantedGuest & { sources: Port[]; targets: Port[]; stops: Point[] };

/** @returns each edge with the places where it may begin and end. */
export function guestEnds(wanted: readonly WantedGuest[], channels: Channels): GuestEnds[] {
  return wanted.map((edge) => {
    const sources = leafPorts(edge.home.card, edge.home.leaf, channels);
    const targets = leafPorts(edge.guest.card, edge.guest.leaf, channels);
    return { ...edge, sources, targets, stops: [...sources, ...targets].map(({ stop }) => stop) };
  });
}

/** Finds a line for each guest edge. All edges of one container are one bus: they leave its leaf together and part on the way. */
export function sketchGuests(guests: readonly GuestEnds[], finder: PathFinder): Sketch[] {
  return guests.map((edge) => {
    const { leaf } = edge.guest;
    const bus = `container:${leaf.containerId}`;
    const points = finder.find(edge.sources, edge.targets) ?? elbowBetween(edge);
    return {
      route: {
        key: leaf.key,
        kind: 'guest',
        style: 'direct',
        status: leaf.status,
        networkId: leaf.networkId,
        containerId: leaf.containerId,
        bus,
      },
      course: toCourse(points, bus),
      lead: [],
    };
  });
}

function elbowBetween({ home, guest }: WantedGuest): Point[] {
  const from = sidesOf(home);
  const to = sidesOf(guest);
  return to.left.x > from.right.x ? elbow(from.right, to.left) : elbow(from.left, to.right);
}

function sidesOf({ card, leaf }: WantedGuest['home']): { left: Point; right: Point } {
  const x = card.rect.x + leaf.rect.x;
  const y = card.rect.y + leaf.rect.y + leaf.rect.height / 2;
  return { left: { x, y }, right: { x: x + leaf.rect.width, y } };
}
