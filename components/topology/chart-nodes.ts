import type { Node } from '@xyflow/react';
import { driverColor } from '@/components/ui/driver-mark';
import type { Card, Chart, HostBand, Point } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import { hostPartId, type Mounted, type Part, wholePart } from '@/lib/topology/far/choose-mounted';
import type { NetworkNode } from './cards/network-card';
import type { HostNode } from './host/host-band';

export type ChartNode = NetworkNode | HostNode;

/**
 * The chart's cards as React Flow's nodes. Sizes are given, so that nothing is measured, and there are no handles, for edges
 * are drawn by the edge layer.
 * @param mounted which of them, or undefined for all.
 * @param moved the card that is being arranged, and where it is meanwhile.
 */
export function chartNodes(
  chart: Chart,
  mounted: Mounted | undefined,
  moved: { id: string; to: Point } | undefined,
): ChartNode[] {
  const nodes: ChartNode[] = [];
  const hostPart = mounted === undefined ? wholePart : mounted.get(hostPartId);
  if (hostPart) nodes.push(hostNode(chart.host, hostPart));
  const cards =
    mounted === undefined ? chart.cards : [...mounted.keys()].flatMap((id) => indexOf(chart).card(id) ?? []);
  for (const card of cards) {
    const node = networkNode(card, mounted?.get(card.id) ?? wholePart);
    nodes.push(moved?.id === card.id ? { ...node, position: moved.to, zIndex: 2 } : node);
  }
  return nodes;
}

const networkNodes = new WeakMap<Card, NetworkNode>();
const hostNodes = new WeakMap<HostBand, HostNode>();

/** One node for one card object, so that React Flow sees at a glance what did not change. */
function networkNode(card: Card, part: Part): NetworkNode {
  const known = networkNodes.get(card);
  if (known?.data.part === part) return known;
  const node: NetworkNode = { id: card.id, type: 'network', data: { card, part }, ...placeOf(card) };
  networkNodes.set(card, node);
  return node;
}

function hostNode(band: HostBand, part: Part): HostNode {
  const known = hostNodes.get(band);
  if (known?.data.part === part) return known;
  const node: HostNode = { id: hostPartId, type: 'host', data: { band, part }, ...placeOf(band) };
  hostNodes.set(band, node);
  return node;
}

function placeOf({ rect }: Card | HostBand): Pick<Node, 'position' | 'width' | 'height' | 'handles'> {
  return { position: { x: rect.x, y: rect.y }, width: rect.width, height: rect.height, handles: [] };
}

/** A card's colour on the overview. */
export function cardHue(card: Card): string {
  return card.kind === 'missing' ? 'var(--status-broken)' : driverColor(card.network?.driver ?? 'null');
}

/** The same, of a node. */
export function nodeHue(node: ChartNode): string {
  return node.type === 'host' ? 'var(--line-strong)' : cardHue(node.data.card);
}
