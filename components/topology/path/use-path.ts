'use client';
import { useMemo } from 'react';
import { useReach } from '@/components/reach/reach-context';
import type { Party } from '@/lib/domain/reachability/question';
import type { Chart, Rect } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import { type LitPath, litPath } from '@/lib/topology/path/lit-path';

/** An end of the question on the chart; without a rect where it is not drawn. */
export type PathEnd = { role: 'from' | 'to'; party: Party; rect: Rect | undefined };

export type ChartPath = { ends: PathEnd[]; lit: LitPath; isBroken: boolean };

/** @returns what of the chart the question is about: both ends, and the way that is shown. Undefined while nothing is asked. */
export function usePath(chart: Chart): ChartPath | undefined {
  const { asked, shown } = useReach();
  return useMemo(() => {
    if (asked === undefined) return undefined;
    const ends = (['from', 'to'] as const).flatMap((role) => {
      const party = asked[role];
      return party === undefined ? [] : [{ role, party, rect: rectOf(chart, party) }];
    });
    const hops = shown?.way.hops ?? ends.map(({ party }) => party);
    const lit = litPath(chart, hops, shown?.kind === 'blocked' ? shown.way.breaksAt : undefined);
    return { ends, lit, isBroken: shown?.kind === 'blocked' };
  }, [chart, asked, shown]);
}

function rectOf(chart: Chart, party: Party): Rect | undefined {
  switch (party.kind) {
    case 'container':
      return indexOf(chart).placesOf(party.id)[0]?.rect;
    case 'host':
      return chart.host.rect;
    case 'outside':
      return chart.outside.rect;
  }
}
