'use client';
import { useMemo } from 'react';
import type { Leaf } from '@/lib/topology/chart';
import { leavesOf, type Part } from '@/lib/topology/far/choose-mounted';
import { useChartView } from '../chart-view';
import { LeafRow } from './leaf-row';
import { projectsLeftOut } from './leaf-words';
import { StatusRails } from './status-rails';

type Props = {
  leaves: Leaf[];
  /** Which of them are elements of the page. */
  part: Part;
  networkName: string;
  /** Where the rails begin, px from the top of what holds the leaves. */
  railTop: number;
};

/** The rows of a card or of the host band, and the rails they hang on. */
export function Leaves({ leaves, part, networkName, railTop }: Props) {
  const owners = useChartView((view) => view.owners);
  const drawnEdges = useChartView((view) => view.drawnEdges);
  const leftOut = useMemo(() => projectsLeftOut(leaves, owners), [leaves, owners]);
  const mounted = useMemo(() => leavesOf(leaves, part), [leaves, part]);
  return (
    <>
      {mounted.map((leaf) => (
        <LeafRow
          key={leaf.key}
          leaf={leaf}
          networkName={networkName}
          leavesOutProject={leftOut.has(leaf.project ?? '')}
        />
      ))}
      <StatusRails
        leaves={mounted}
        networkName={networkName}
        owners={owners}
        drawnEdges={drawnEdges}
        railTop={railTop}
        hasRails={part.window === undefined}
      />
    </>
  );
}
