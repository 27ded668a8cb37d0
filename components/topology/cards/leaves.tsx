'use client';
import type { Leaf } from '@/lib/topology/chart';
import { measures } from '@/lib/topology/measures';
import { type ChartView, useChartView } from '../chart-view';
import { LeafRow } from './leaf-row';
import { StatusRails } from './status-rails';

type Props = {
  leaves: Leaf[];
  networkName: string;
  /** Where the first column's rail begins, px from the top of what holds the leaves. */
  railTop?: number;
};

const underHeader = measures.cardHeader - 6;

/** The rows of a card or of the host band, and the rails they hang on. */
export function Leaves({ leaves, networkName, railTop = underHeader }: Props) {
  const view = useChartView();
  return (
    <>
      {leaves.map((leaf) => (
        <LeafRow
          key={leaf.key}
          leaf={leaf}
          networkName={networkName}
          facts={view.facts.get(leaf.containerId)}
          reachable={view.reachable === leaf.key}
          {...lookOf(leaf, view)}
        />
      ))}
      <StatusRails
        leaves={leaves}
        networkName={networkName}
        facts={view.facts}
        drawnEdges={view.drawnEdges}
        railTop={railTop}
      />
    </>
  );
}

/** How a leaf looks besides its own state. */
export type LeafLook = {
  selected: boolean;
  lit: boolean;
  /** Not what is searched for. */
  dim: boolean;
  hit: boolean;
  carried: boolean;
  change: 'appeared' | 'altered' | undefined;
};

function lookOf(leaf: Leaf, view: ChartView): LeafLook {
  const hit = view.hits?.containers.has(leaf.containerId) ?? false;
  return {
    selected: view.selection?.kind === 'container' && view.selection.id === leaf.containerId,
    lit: view.emphasis?.containers.has(leaf.containerId) ?? false,
    dim: view.hits !== undefined && !hit,
    hit,
    carried: view.carried === leaf.key,
    change: view.changes.appeared.has(leaf.key)
      ? 'appeared'
      : view.changes.altered.has(leaf.key)
        ? 'altered'
        : undefined,
  };
}
