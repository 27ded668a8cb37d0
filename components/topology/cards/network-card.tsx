'use client';
import type { Node, NodeProps } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { driverColor } from '@/components/ui/driver-mark';
import { chartMessages } from '@/lib/messages/chart';
import type { Card } from '@/lib/topology/chart';
import { hasFold, type Part } from '@/lib/topology/far/choose-mounted';
import { railTopOf } from '@/lib/topology/rail-top';
import { useChartView } from '../chart-view';
import { useShownPart } from '../far/shown';
import { useTakesFocus } from '../wanted-focus';
import { CardHeader } from './card-header';
import { describeCard } from './describe-card';
import { FoldRow } from './fold-row';
import { Leaves } from './leaves';

export type NetworkNode = Node<{ card: Card; part: Part }, 'network'>;

/** One network: its driver's hue on the upper edge, what it is, and its containers as rows on rails. */
export const NetworkCard = memo(function NetworkCard({ data: { card, part } }: NodeProps<NetworkNode>) {
  const reachable = useChartView((view) => view.reachable === card.id);
  const lit = useChartView((view) => view.emphasis?.networks.has(card.id));
  const hit = useChartView((view) => view.hits?.networks.has(card.id));
  const appeared = useChartView((view) => view.changes.appeared.has(card.id));
  const isMarked = useChartView((view) => view.marks.networks.has(card.id));
  const selected = useChartView(({ selection }) => selection?.kind === 'network' && selection.id === card.id);
  const takeFocus = useTakesFocus(card.id);
  useShownPart(card.id, part);
  const descriptionId = `chart-card-${card.id}`;
  const name = card.kind === 'elsewhere' ? chartMessages.elsewhere : card.name;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; this groups buttons on a canvas
    <div
      ref={takeFocus}
      role="group"
      aria-label={card.kind === 'elsewhere' ? name : chartMessages.network({ name })}
      aria-describedby={descriptionId}
      tabIndex={reachable ? 0 : -1}
      data-thing="card"
      data-key={card.id}
      data-kind={card.kind}
      data-selected={selected || undefined}
      data-lit={lit || undefined}
      data-hit={hit || undefined}
      data-change={appeared ? 'appeared' : undefined}
      data-part={part.window === undefined ? undefined : ''}
      className="chart-card"
      style={hueOf(card)}
    >
      <CardHeader card={card} name={name} />
      <span id={descriptionId} hidden>
        {describeCard(card)}
        {isMarked ? ` ${chartMessages.marked}` : null}
      </span>
      {card.fold && hasFold(card, part) ? (
        <FoldRow cardId={card.id} networkName={name} fold={card.fold} />
      ) : null}
      <Leaves leaves={card.leaves} part={part} networkName={name} railTop={railTopOf(card)} />
    </div>
  );
});

function hueOf(card: Card): CSSProperties {
  const hue = card.kind === 'missing' ? 'var(--status-broken)' : driverColor(card.network?.driver ?? 'null');
  return { '--hue': hue } as CSSProperties; // React's type knows no custom properties
}
