import { memo } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import { chartMessages } from '@/lib/messages/chart';
import type { Leaf } from '@/lib/topology/chart';
import { measures } from '@/lib/topology/measures';

type Props = {
  leaves: readonly Leaf[];
  networkName: string;
  owners: ReadonlyMap<string, string>;
  /** Guest edges that are drawn outside: these tell their own status. */
  drawnEdges: ReadonlySet<string>;
  railTop: number;
  /** False where only a part of the card's leaves is here, and the canvas draws its rails. */
  hasRails: boolean;
};

const railOffset = measures.cardPadding / 2;
const markSize = 12;
const markInset = 7;

/**
 * The rails a card's leaves hang on: the network itself as a line in its driver's hue, and from it to each leaf the endpoint
 * with its status. Drawn above the rows; touches nothing.
 */
export const StatusRails = memo(function StatusRails({
  leaves,
  networkName,
  owners,
  drawnEdges,
  railTop,
  hasRails,
}: Props) {
  return (
    <svg role="presentation" className="chart-rails">
      <g aria-hidden>
        {(hasRails ? railsOf(leaves, railTop) : []).map((rail) => (
          <path key={rail.x} d={`M${rail.x} ${rail.top}V${rail.bottom}`} className="chart-rail" />
        ))}
      </g>
      {leaves.map((leaf) => (
        <Stub key={leaf.key} leaf={leaf} label={labelOf(leaf, networkName, owners, drawnEdges)} />
      ))}
    </svg>
  );
});

function Stub({ leaf, label }: { leaf: Leaf; label: string | undefined }) {
  const y = leaf.rect.y + leaf.rect.height / 2;
  return (
    <g
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      className="chart-stub"
    >
      {leaf.kind === 'rider' ? null : (
        <path
          d={`M${leaf.rect.x - railOffset} ${y}H${leaf.rect.x}`}
          stroke={`var(--status-${leaf.status})`}
          strokeDasharray={leaf.status === 'down' || leaf.status === 'broken' ? '2 2' : undefined}
        />
      )}
      <StatusMark status={leaf.status} size={markSize} x={leaf.rect.x + markInset} y={y - markSize / 2} />
    </g>
  );
}

/** A guest's edge that is drawn outside of the card carries the name itself. */
function labelOf(
  leaf: Leaf,
  network: string,
  owners: Props['owners'],
  drawnEdges: ReadonlySet<string>,
): string | undefined {
  const { name, status } = leaf;
  if (leaf.kind === 'rider') {
    return chartMessages.riderEdge({
      name,
      status,
      owner: owners.get(leaf.containerId) ?? leaf.ridesOn ?? '',
    });
  }
  return leaf.kind === 'guest' && drawnEdges.has(leaf.key)
    ? undefined
    : chartMessages.edge({ name, network, status });
}

/** One rail for each column of leaves, from the top of its first row to the middle of its last. */
function railsOf(leaves: readonly Leaf[], railTop: number): { x: number; top: number; bottom: number }[] {
  const rails = new Map<number, { x: number; top: number; bottom: number }>();
  for (const { rect, kind } of leaves) {
    if (kind === 'rider') continue;
    const x = rect.x - railOffset;
    const middle = rect.y + rect.height / 2;
    const rail = rails.get(x);
    if (rail === undefined) rails.set(x, { x, top: railTop, bottom: middle });
    else rails.set(x, { x, top: Math.min(rail.top, rect.y), bottom: Math.max(rail.bottom, middle) });
  }
  return [...rails.values()];
}
