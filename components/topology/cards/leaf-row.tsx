'use client';
import { memo, useId } from 'react';
import { SeverityMark } from '@/components/ui/severity-mark';
import { chartMessages } from '@/lib/messages/chart';
import type { Leaf } from '@/lib/topology/chart';
import { useChartView } from '../chart-view';
import { MiddleEllipsis } from '../middle-ellipsis';
import { checkInWords } from '../path/use-endpoint-checks';
import { useTakesFocus } from '../wanted-focus';
import { lookOf } from './leaf-look';
import { leafWords } from './leaf-words';

type Props = {
  leaf: Leaf;
  networkName: string;
  leavesOutProject: boolean;
};

/** One container on one network: at home, as a guest, or riding on another's stack. Plain DOM: what it does is wired up by the canvas. */
export const LeafRow = memo(function LeafRow(props: Props) {
  const { leaf, networkName, leavesOutProject } = props;
  const look = useChartView((view) => lookOf(leaf, view));
  const reachable = useChartView((view) => view.reachable === leaf.key);
  /** The name of the container whose network stack it shares. */
  const owner = useChartView((view) => view.owners.get(leaf.containerId));
  /** The name of the network where its body is, if that is drawn and not here. */
  const home = useChartView((view) =>
    leaf.kind === 'guest' ? view.cardNames.get(leaf.homeCardId ?? '') : undefined,
  );
  const description = useChartView((view) => view.factsOf(leaf.containerId)?.description);
  const descriptionId = useId();
  const takeFocus = useTakesFocus(leaf.key);
  const isMarked = useChartView((view) => view.marks.containers.has(leaf.containerId));
  const check = useChartView((view) => view.checks.get(leaf.key));
  const checked = check === undefined ? undefined : checkInWords(check);
  const { left, top, width, height } = boxOf(leaf);
  const { prefix, name, tag, word, address } = leafWords(leaf, owner, leavesOutProject);
  return (
    <button
      ref={takeFocus}
      type="button"
      aria-label={
        leaf.kind === 'guest' && leaf.homeCardId !== undefined
          ? chartMessages.guest({ name: leaf.name, network: networkName })
          : chartMessages.container({ name: leaf.name })
      }
      aria-describedby={descriptionId}
      aria-pressed={look.selected}
      tabIndex={reachable ? 0 : -1}
      title={[leaf.name, ...hintsOf(leaf, home), ...(checked === undefined ? [] : [checked])].join('\n')}
      data-thing="leaf"
      data-drag="leaf"
      data-key={leaf.key}
      data-container={leaf.containerId}
      data-kind={leaf.kind}
      data-status={leaf.status}
      data-live={leaf.state === 'running' || leaf.state === 'paused' || undefined}
      data-lit={look.lit || undefined}
      data-dim={look.dim || undefined}
      data-hit={look.hit || undefined}
      data-carried={look.carried || undefined}
      data-change={look.change}
      className="chart-leaf"
      style={{ left, top, width, height }}
    >
      <span className="chart-leaf-name flex min-w-0 flex-1">
        {prefix === '' ? null : (
          <span className="chart-leaf-prefix shrink truncate text-ink-faint">{prefix}</span>
        )}
        <MiddleEllipsis text={name} className="min-w-12" />
        {tag === '' ? null : <span className="chart-leaf-tag">{tag}</span>}
      </span>
      {isMarked ? <SeverityMark severity="problem" size={12} /> : null}
      <span className="chart-leaf-end">
        {word === '' ? null : <span className="chart-leaf-word">{word}</span>}
        {address === '' ? null : <span className="chart-leaf-address">{address}</span>}
      </span>
      <span id={descriptionId} hidden>
        {description}
        {isMarked ? ` ${chartMessages.marked}` : null}
        {checked === undefined ? null : ` ${checked}`}
      </span>
    </button>
  );
});

function hintsOf(leaf: Leaf, home: string | undefined): string[] {
  return [
    home === undefined ? [] : chartMessages.guestHint({ home }),
    leaf.reason === undefined ? [] : chartMessages.brokenLong[leaf.reason],
  ].flat();
}

function boxOf({ rect }: Leaf) {
  return { left: rect.x, top: rect.y + 1, width: rect.width, height: rect.height - 2 };
}
