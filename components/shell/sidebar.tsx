'use client';
import { useMemo } from 'react';
import { useChartFocus } from '@/components/topology/chart-focus';
import { DriverMark } from '@/components/ui/driver-mark';
import { StatusMark } from '@/components/ui/status-mark';
import { type EndpointStatus, endpointStatuses } from '@/lib/domain/endpoint';
import type { Snapshot } from '@/lib/domain/snapshot';
import { shellMessages } from '@/lib/messages/shell';
import { overviewOf } from '@/lib/topology/overview';
import { FilterGroup } from './filter-group';
import { useFilters, useSelection } from './view-state';

/** What there is, counted: each row filters by a press; networks are gone to. */
export function Sidebar({ snapshot }: { snapshot: Snapshot }) {
  const [filters, setFilters] = useFilters();
  const overview = useMemo(() => overviewOf(snapshot), [snapshot]);
  const words = shellMessages.filters;
  const on =
    filters.driver.length + filters.status.length + filters.project.length + (filters.hideSystem ? 1 : 0);
  return (
    <nav aria-label={words.title} className="flex flex-col gap-5 px-3 py-4">
      <NetworkList snapshot={snapshot} counts={overview.networks} />
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
      {overview.projects.length > 0 ? (
        <FilterGroup
          title={words.project}
          items={overview.projects.map(({ project, count }) => ({ key: project, name: project, count }))}
          chosen={filters.project}
          onToggle={(key) => void setFilters({ project: toggled(filters.project, key) })}
        />
      ) : null}
      <div className="flex flex-col gap-2 border-t border-line px-2 pt-4">
        <label className="flex cursor-pointer items-center gap-2 text-ink-soft">
          <input
            type="checkbox"
            className="size-3.5 accent-[var(--accent)]"
            checked={filters.hideSystem}
            onChange={(event) => void setFilters({ hideSystem: event.target.checked })}
          />
          {words.hideSystem}
        </label>
        {on > 0 ? (
          <button
            type="button"
            className="self-start text-accent hover:underline"
            onClick={() => void setFilters(null)}
          >
            {words.clear}
          </button>
        ) : null}
      </div>
    </nav>
  );
}

function NetworkList({ snapshot, counts }: { snapshot: Snapshot; counts: ReadonlyMap<string, number> }) {
  const [selection, select] = useSelection();
  const focusOn = useChartFocus();
  const networks = useMemo(
    () => [...snapshot.networks].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
    [snapshot.networks],
  );
  return (
    <div>
      <h2 className="mb-1 px-2 text-2xs font-semibold tracking-wide text-ink-faint">
        {shellMessages.filters.networks}
      </h2>
      <ul className="max-h-72 overflow-y-auto">
        {networks.map((network) => (
          <li key={network.id}>
            <button
              type="button"
              aria-current={selection?.id === network.id ? 'true' : undefined}
              onClick={() => {
                select({ kind: 'network', id: network.id });
                focusOn({ kind: 'network', id: network.id });
              }}
              className="flex h-7 w-full items-center gap-2 rounded px-2 text-left hover:bg-raised aria-[current]:bg-accent-wash"
            >
              <DriverMark driver={network.driver} size={13} />
              <span className="min-w-0 flex-1 truncate" title={network.name}>
                {network.name}
              </span>
              <span className="text-xs text-ink-faint tabular-nums">{counts.get(network.id) ?? 0}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
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
