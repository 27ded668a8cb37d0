'use client';
import type { Node, NodeProps } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { driverColor } from '@/components/ui/driver-mark';
import { chartMessages } from '@/lib/messages/chart';
import type { Card } from '@/lib/topology/chart';
import { useChartView } from '../chart-view';
import { CardHeader } from './card-header';
import { describeCard } from './describe-card';
import { Leaves } from './leaves';

export type NetworkNode = Node<{ card: Card }, 'network'>;

/** One network: its driver's hue on the upper edge, what it is, and its containers as rows on rails. */
export const NetworkCard = memo(function NetworkCard({ data: { card } }: NodeProps<NetworkNode>) {
  const { selection, hits, emphasis, changes, reachable } = useChartView();
  const descriptionId = `chart-card-${card.id}`;
  const name = card.kind === 'elsewhere' ? chartMessages.elsewhere : card.name;
  const selected = selection?.kind === 'network' && selection.id === card.id;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; this groups buttons on a canvas
    <div
      role="group"
      aria-label={card.kind === 'elsewhere' ? name : chartMessages.network({ name })}
      aria-describedby={descriptionId}
      tabIndex={reachable === card.id ? 0 : -1}
      data-thing="card"
      data-key={card.id}
      data-kind={card.kind}
      data-selected={selected || undefined}
      data-lit={emphasis?.networks.has(card.id) || undefined}
      data-hit={hits?.networks.has(card.id) || undefined}
      data-change={changes.appeared.has(card.id) ? 'appeared' : undefined}
      className="chart-card"
      style={hueOf(card)}
    >
      <CardHeader card={card} name={name} />
      <span id={descriptionId} hidden>
        {describeCard(card)}
      </span>
      <Leaves leaves={card.leaves} networkName={name} />
    </div>
  );
});

function hueOf(card: Card): CSSProperties {
  const hue = card.kind === 'missing' ? 'var(--status-broken)' : driverColor(card.network?.driver ?? 'null');
  return { '--hue': hue } as CSSProperties; // React's type knows no custom properties
}
