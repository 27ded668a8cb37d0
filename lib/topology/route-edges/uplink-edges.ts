import type { Chart, Point } from '../chart';
import type { Channels } from './channels';
import { toCourse } from './course';
import type { PathFinder, Port } from './find-path';
import { simplify } from './polyline';
import { hostPort, topPorts } from './ports';
import type { Sketch } from './sketch';
import { type WantedUplink, wantedUplinks } from './wanted-edges';

/** The uplinks that leave the host at one place, with the ports at both of their ends. */
export type UplinkBus = {
  port: Port;
  lead: Point[];
  members: { uplink: WantedUplink; tops: Port[] }[];
  stops: Point[];
};

/** @returns one bus for each place at which networks leave the host, in the order of their first card. */
export function uplinkBuses(chart: Pick<Chart, 'cards' | 'host'>, channels: Channels): UplinkBus[] {
  const buses = new Map<string, UplinkBus>();
  for (const uplink of wantedUplinks(chart)) {
    const known = buses.get(uplink.bus);
    const bus = known ?? { ...hostPort(chart.host, uplink, channels), members: [], stops: [] };
    if (known === undefined) {
      buses.set(uplink.bus, bus);
      bus.stops.push(bus.port.stop);
    }
    const tops = topPorts(uplink.card, channels);
    bus.members.push({ uplink, tops });
    bus.stops.push(...tops.map(({ stop }) => stop));
  }
  return [...buses.values()];
}

/** Finds the tree of each bus. */
export function sketchUplinks(buses: readonly UplinkBus[], finder: PathFinder): Sketch[] {
  return buses.flatMap(({ port, lead, members }) => {
    const paths = finder.findTree(
      port,
      members.map(({ tops }) => tops),
    );
    return members.map(({ uplink }, index) => ({
      route: {
        key: `uplink/${uplink.card.id}`,
        kind: 'uplink',
        style: uplink.style,
        networkId: uplink.card.id,
        bus: uplink.bus,
      },
      course: toCourse(paths[index] ?? elbowToTop(port.point, uplink), uplink.bus),
      lead,
    }));
  });
}

function elbowToTop(from: Point, { card }: WantedUplink): Point[] {
  const to = { x: card.rect.x + card.rect.width / 2, y: card.rect.y };
  const middle = (from.y + to.y) / 2;
  return simplify([from, { x: from.x, y: middle }, { x: to.x, y: middle }, to]);
}
