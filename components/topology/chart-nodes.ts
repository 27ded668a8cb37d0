import type { Node } from '@xyflow/react';
import { driverColor } from '@/components/ui/driver-mark';
import type { Card, Chart, HostBand, Point } from '@/lib/topology/chart';
import type { NetworkNode } from './cards/network-card';
import type { HostNode } from './host/host-band';

export type ChartNode = NetworkNode | HostNode;

/** Its own node's id; no network's id, which are hexadecimal. */
const hostNodeId = 'host-band';

/**
 * The chart's cards as React Flow's nodes. Sizes are given, so that nothing is measured, and there are no handles, for edges
 * are drawn by the edge layer.
 * @param moved the card that is being arranged, and where it is meanwhile.
 */
export function chartNodes(chart: Chart, moved: { id: string; to: Point } | undefined): ChartNode[] {
  return [
    hostNode(chart.host),
    ...chart.cards.map((card) => {
      const node = networkNode(card);
      return moved?.id === card.id ? { ...node, position: moved.to, zIndex: 2 } : node;
    }),
  ];
}

const networkNodes = new WeakMap<Card, NetworkNode>();
const hostNodes = new WeakMap<HostBand, HostNode>();

/** One node for one card object, so that React Flow sees at a glance what did not change. */
function networkNode(card: Card): NetworkNode {
  const known = networkNodes.get(card);
  if (known) return known;
  const node: NetworkNode = { id: card.id, type: 'network', data: { card }, ...placeOf(card) };
  networkNodes.set(card, node);
  return node;
}

function hostNode(band: HostBand): HostNode {
  const known = hostNodes.get(band);
  if (known) return known;
  const node: HostNode = { id: hostNodeId, type: 'host', data: { band }, ...placeOf(band) };
  hostNodes.set(band, node);
  return node;
}

function placeOf({ rect }: Card | HostBand): Pick<Node, 'position' | 'width' | 'height' | 'handles'> {
  return { position: { x: rect.x, y: rect.y }, width: rect.width, height: rect.height, handles: [] };
}

/** A card's colour on the overview. */
export function nodeHue(node: ChartNode): string {
  if (node.type === 'host') return 'var(--line-strong)';
  const { card } = node.data;
  return card.kind === 'missing' ? 'var(--status-broken)' : driverColor(card.network?.driver ?? 'null');
}
