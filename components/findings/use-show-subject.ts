'use client';
import { useSelection, useView } from '@/components/shell/view-state';
import { useGoTo } from '@/components/topology/chart-focus';
import type { FindingSubject } from '@/lib/domain/findings/finding';

/** @returns what selects a finding's subject and brings it into view, on the chart where neither it nor the table is looked at. */
export function useShowSubject(): (subject: FindingSubject) => void {
  const [, select] = useSelection();
  const [view, setView] = useView();
  const goTo = useGoTo();
  return ({ kind, id }) => {
    if (view === 'activity') setView('chart');
    select({ kind, id });
    goTo({ kind, id, takesFocus: false });
  };
}
