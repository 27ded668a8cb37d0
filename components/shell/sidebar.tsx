'use client';
import { useDeferredValue, useMemo } from 'react';
import { DriverMark } from '@/components/ui/driver-mark';
import { StatusMark } from '@/components/ui/status-mark';
import { type EndpointStatus, endpointStatuses } from '@/lib/domain/endpoint';
import type { Snapshot } from '@/lib/domain/snapshot';
import { shellMessages } from '@/lib/messages/shell';
import { overviewOf } from '@/lib/topology/overview';
import { FilterGroup } from './filter-group';
import { NetworkList } from './network-list';
import { useFilters } from './view-state';

/** What there is, counted: each row filters by a press; networks are gone to. */
export function Sidebar({ snapshot }: { snapshot: Snapshot }) {
  const [filters, setFilters] = useFilters();
  // The chart shows what changed first; the counts follow.
  const counted = useDeferredValue(snapshot);
  const overview = useMemo(() => overviewOf(counted), [counted]);
  const words = shellMessages.filters;
  const on =
    filters.driver.length + filters.status.length + filters.project.length + (filters.hideSystem ? 1 : 0);
  // A project that has only networks holds nothing to look for; one that was chosen stays, so that it can be let go of.
  const projects = overview.projects.filter(
    ({ project, count }) => count > 0 || filters.project.includes(project),
  );
  return (
    <nav aria-label={words.title} className="flex flex-col gap-5 px-3 py-4">
      <div>
        <NetworkList snapshot={counted} counts={overview.networks} />
        <label className="mt-1 flex h-7 cursor-pointer items-center gap-2 px-2 text-ink-soft hover:text-ink">
          <input
            type="checkbox"
            className="size-3.5 accent-[var(--accent)]"
            checked={filters.hideSystem}
            onChange={(event) => void setFilters({ hideSystem: event.target.checked || null })}
          />
          {words.hideSystem}
        </label>
      </div>
      <FilterGroup
        title={words.status}
        items={endpointStatuses.map((status) => ({
          key: status,
          name: shellMessages.statuses[status],
          count: overview.statuses[status],
          mark: <StatusMark status={status} />,
        }))}
        chosen={filters.status}
        onToggle={(key) => void setFilters({ status: toggled(filters.status, asStatus(key)) })}
      />
      <FilterGroup
        title={words.driver}
        items={overview.drivers.map(({ driver, count }) => ({
          key: driver,
          name: shellMessages.drivers[driver] ?? driver,
          count,
          mark: <DriverMark driver={driver} size={13} />,
        }))}
        chosen={filters.driver}
        onToggle={(key) => void setFilters({ driver: toggled(filters.driver, key) })}
      />
      {projects.length > 0 ? (
        <FilterGroup
          title={words.project}
          items={projects.map(({ project, count }) => ({ key: project, name: project, count }))}
          chosen={filters.project}
          onToggle={(key) => void setFilters({ project: toggled(filters.project, key) })}
        />
      ) : null}
      {on > 0 ? (
        <div className="sticky bottom-0 -mx-3 -mb-4 flex items-center justify-between border-t border-line bg-surface px-5 py-2.5">
          <span className="text-ink-soft">{words.active({ count: on })}</span>
          <button type="button" className="text-accent hover:underline" onClick={() => void setFilters(null)}>
            {words.clear}
          </button>
        </div>
      ) : null}
    </nav>
  );
}

function toggled<T>(list: readonly T[], item: T | undefined): T[] | null {
  if (item === undefined) return [...list];
  const next = list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
  return next.length === 0 ? null : next;
}

function asStatus(key: string): EndpointStatus | undefined {
  return endpointStatuses.find((status) => status === key);
}
