'use client';
import { useMemo } from 'react';
import type { ChartIndex } from '@/lib/topology/far/chart-index';
import type { Selection } from '../shell/view-state';
import type { Emphasis } from './chart-view';

/** What stands out: the container under the mouse, else what is selected. */
export function useEmphasis(
  index: ChartIndex,
  hovered: string | undefined,
  selection: Selection | undefined,
): Emphasis | undefined {
  return useMemo(() => {
    if (hovered !== undefined) return ofContainer(index, hovered);
    if (selection?.kind === 'container') return ofContainer(index, selection.id);
    if (selection?.kind === 'network')
      return { containers: new Set(), networks: new Set([selection.id]), members: true };
    return undefined;
  }, [index, hovered, selection]);
}

function ofContainer(index: ChartIndex, id: string): Emphasis {
  const own = index.placesOf(id).filter(({ leaf }) => leaf.kind !== 'rider');
  return {
    containers: new Set([id]),
    networks: new Set(own.map(({ leaf }) => leaf.networkId)),
    members: false,
  };
}
