'use client';
import { useMemo } from 'react';
import type { Leaf } from '@/lib/topology/chart';
import { measures } from '@/lib/topology/measures';
import { useChartView } from '../chart-view';
import { lookOf } from './leaf-look';
import { LeafRow } from './leaf-row';
import { projectsLeftOut } from './leaf-words';
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
  const leftOut = useMemo(() => projectsLeftOut(leaves, view.owners), [leaves, view.owners]);
  return (
    <>
      {leaves.map((leaf) => (
        <LeafRow
          key={leaf.key}
          leaf={leaf}
          networkName={networkName}
          owner={view.owners.get(leaf.containerId)}
          reachable={view.reachable === leaf.key}
          home={leaf.kind === 'guest' ? view.cardNames.get(leaf.homeCardId ?? '') : undefined}
          leavesOutProject={leftOut.has(leaf.project ?? '')}
          {...lookOf(leaf, view)}
        />
      ))}
      <StatusRails
        leaves={leaves}
        networkName={networkName}
        owners={view.owners}
        drawnEdges={view.drawnEdges}
        railTop={railTop}
      />
    </>
  );
}
