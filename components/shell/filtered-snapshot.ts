'use client';
import { useMemo } from 'react';
import { applyFilter, type ChartFilter } from '@/lib/domain/filter';
import type { Snapshot } from '@/lib/domain/snapshot';
import { useFilters } from './view-state';

/** The filter of the URL in the domain's words. */
export function useChartFilter(): ChartFilter {
  const [filters] = useFilters();
  return useMemo(
    () => ({
      drivers: filters.driver,
      statuses: filters.status,
      projects: filters.project,
      hideSystem: filters.hideSystem,
    }),
    [filters],
  );
}

/** @returns what the filters of the URL let through. */
export function useFilteredSnapshot(snapshot: Snapshot): ReturnType<typeof applyFilter> {
  const filter = useChartFilter();
  return useMemo(() => applyFilter(snapshot, filter), [snapshot, filter]);
}
