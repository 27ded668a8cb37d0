import { CircleSlash, Ghost } from 'lucide-react';
import { DriverMark } from '@/components/ui/driver-mark';
import { SeverityMark } from '@/components/ui/severity-mark';
import { chartMessages } from '@/lib/messages/chart';
import type { Card } from '@/lib/topology/chart';
import { useChartView } from '../chart-view';
import { MiddleEllipsis } from '../middle-ellipsis';
import { flagsOf, flagsThatFit } from './card-flags';
import { driverWord } from './describe-card';

/** Characters of 11 px type in the second line of a card of one column. */
const lineRoom = 42;

/** A card's upper part, by which it is dragged to another place. What it says is told to screen readers by the card's description. */
export function CardHeader({ card, name }: { card: Card; name: string }) {
  const isMarked = useChartView((view) => view.marks.networks.has(card.id));
  return (
    <div aria-hidden data-drag="card" className="chart-card-header" title={name}>
      <div className="flex items-center gap-2">
        <CardMark card={card} />
        <MiddleEllipsis text={name} className="chart-card-name flex-1 font-semibold text-ink" />
        {isMarked ? <SeverityMark severity="problem" /> : null}
        <span className="chart-card-count shrink-0 text-2xs tabular-nums text-ink-faint">
          {card.total === 0
            ? chartMessages.noMembers
            : chartMessages.upCount({ up: card.counts.up, total: card.total })}
        </span>
      </div>
      <div className="chart-card-line mt-0.5 flex items-center gap-2 overflow-hidden whitespace-nowrap text-2xs">
        <CardLine card={card} />
      </div>
    </div>
  );
}

function CardMark({ card }: { card: Card }) {
  if (card.kind === 'missing') return <Ghost size={14} aria-hidden className="shrink-0 text-broken" />;
  if (card.kind === 'elsewhere') return <CircleSlash size={14} aria-hidden className="shrink-0 text-none" />;
  return <DriverMark driver={card.network?.driver ?? 'null'} />;
}

function CardLine({ card }: { card: Card }) {
  if (card.kind === 'missing') return <span className="text-broken">{chartMessages.missing}</span>;
  if (card.kind === 'elsewhere') return <span className="text-ink-soft">{chartMessages.elsewhereHint}</span>;
  if (card.kind === 'none' || card.network === undefined) {
    return <span className="text-ink-soft">{chartMessages.noNetworkAtAll}</span>;
  }
  const { network } = card;
  const driver = driverWord(network.driver);
  const parent = network.parent === undefined ? '' : chartMessages.parent({ parent: network.parent });
  const [subnet, ...more] = network.subnets;
  const subnetText = subnet?.subnet ?? chartMessages.noSubnet;
  const used = driver.length + parent.length + subnetText.length + (more.length > 0 ? 3 : 0) + 4;
  const { shown, hidden } = flagsThatFit(flagsOf(network), lineRoom * Math.sqrt(card.columns) - used);
  return (
    <>
      <span className="shrink-0 font-medium" style={{ color: 'var(--hue)' }}>
        {parent === '' ? driver : `${driver} ${parent}`}
      </span>
      <span
        className="min-w-0 overflow-hidden text-ellipsis font-mono text-ink-soft"
        title={network.subnets.map((one) => one.subnet).join('\n')}
      >
        {subnetText}
        {more.length > 0 ? <span className="text-ink-faint"> +{more.length}</span> : null}
      </span>
      {shown.map((flag) => (
        <span key={flag.word} className="chart-flag" title={flag.meaning}>
          {flag.word}
        </span>
      ))}
      {hidden.length > 0 ? (
        <span className="chart-flag" title={hidden.map((flag) => flag.word).join(', ')}>
          +{hidden.length}
        </span>
      ) : null}
    </>
  );
}
