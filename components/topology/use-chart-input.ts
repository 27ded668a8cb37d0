'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { interfacesQuery } from '@/lib/client/queries';
import type { ChartMarks } from '@/lib/domain/findings/chart-marks';
import type { Snapshot } from '@/lib/domain/snapshot';
import { useChartFilter, useFilteredSnapshot } from '../shell/filtered-snapshot';
import { useLiveEngine } from '../shell/live-engine';
import { type Selection, useGroupBy } from '../shell/view-state';
import type { Hits } from './chart-view';
import { type Pane, usableAspect } from './fit-view';
import type { ChartInput } from './held-chart';

const nobody: ReadonlySet<string> = new Set();

/**
 * All that the chart is made from: what the filters let through, the host's interfaces, and the pane's shape when the page was opened.
 * @param ends ids of the containers that a question is about: like what is selected, they are never folded away.
 */
export function useChartInput(
  snapshot: Snapshot,
  pane: Pane,
  selection: Selection | undefined,
  ends: readonly string[],
  hits: Hits | undefined,
  marks: ChartMarks,
): ChartInput {
  const { engine } = useLiveEngine();
  const filter = useChartFilter();
  const [groupBy] = useGroupBy();
  const filtered = useFilteredSnapshot(snapshot).snapshot;
  const { data: interfaces } = useQuery(interfacesQuery(engine.id));
  // Cards that come later go on filling the same shape: a narrower window is no reason to lay out anew.
  const [aspect] = useState(() => usableAspect(pane));
  const viewKey = filtered === snapshot || isOff(filter) ? '' : JSON.stringify(filter);
  const chosen = selection?.kind === 'container' ? selection.id : undefined;
  const found = hits?.containers ?? nobody;
  const chosenIds = [...ends, ...(chosen === undefined || ends.length > 0 ? [] : [chosen])].join(' ');
  const emphasis = useMemo(() => (chosenIds === '' ? nobody : new Set(chosenIds.split(' '))), [chosenIds]);
  const attention = useMemo(
    () => ({ kept: new Set([...emphasis, ...marks.containers]), found }),
    [emphasis, marks, found],
  );
  return useMemo(
    () => ({
      snapshot: filtered,
      interfaces,
      aspect,
      engineName: engine.name,
      emphasis,
      groupBy,
      attention,
      viewKey,
    }),
    [filtered, interfaces, aspect, engine.name, emphasis, groupBy, attention, viewKey],
  );
}

function isOff(filter: ReturnType<typeof useChartFilter>): boolean {
  return Object.values(filter).every((part) => part === false || (Array.isArray(part) && part.length === 0));
}
