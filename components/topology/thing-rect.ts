import type { Chart, Rect } from '@/lib/topology/chart';
import { indexOf, type PlacedLeaf } from '@/lib/topology/far/chart-index';
import { hostKey } from '@/lib/topology/neighbours';
import type { Selection } from '../shell/view-state';

/** @returns where a network or container is drawn, in chart coordinates; a container where it is at home. */
export function rectOf(chart: Chart, thing: Selection): Rect | undefined {
  if (thing.kind === 'container') return bodyOf(chart, thing.id)?.rect;
  const isHost = thing.id === (chart.host.network?.id ?? hostKey);
  return isHost ? chart.host.rect : indexOf(chart).card(thing.id)?.rect;
}

/** @returns the key of the card or leaf that `rectOf` speaks of. */
export function keyOf(chart: Chart, thing: Selection): string | undefined {
  return thing.kind === 'network' ? thing.id : bodyOf(chart, thing.id)?.leaf.key;
}

/** Where a container is at home; a guest of it where its body is not drawn. */
function bodyOf(chart: Chart, containerId: string): PlacedLeaf | undefined {
  return indexOf(chart).placesOf(containerId)[0];
}

/** @returns where a card or leaf of that key is drawn. */
export function rectOfKey(chart: Chart, key: string): Rect | undefined {
  const index = indexOf(chart);
  return rectOf(chart, { kind: 'network', id: key }) ?? (index.leaf(key) ?? index.fold(key))?.rect;
}

/** @returns the leaf of that key and its place. */
export function leafOfKey(chart: Chart, key: string): PlacedLeaf | undefined {
  return indexOf(chart).leaf(key);
}
