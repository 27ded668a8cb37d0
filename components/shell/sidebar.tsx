'use client';
import { useDeferredValue, useMemo } from 'react';
import { useGoTo } from '@/components/topology/chart-focus';
import { DriverMark } from '@/components/ui/driver-mark';
import { ScrollList } from '@/components/ui/scroll-list';
import { StatusMark } from '@/components/ui/status-mark';
import { type EndpointStatus, endpointStatuses } from '@/lib/domain/endpoint';
import type { Network } from '@/lib/domain/network';
import type { Snapshot } from '@/lib/domain/snapshot';
import { shellMessages } from '@/lib/messages/shell';
import { overviewOf } from '@/lib/topology/overview';
import { FilterGroup } from './filter-group';
import { useFilters, useSelection, useView } from './view-state';

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
        <NetworkList snapshot={snapshot} counts={overview.networks} />
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

function NetworkList({ snapshot, counts }: { snapshot: Snapshot; counts: ReadonlyMap<string, number> }) {
  const [selection, select] = useSelection();
  const [view, setView] = useView();
  const show = useGoTo();
  const networks = useMemo(
    () => [...snapshot.networks].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
    [snapshot.networks],
  );
  return (
    <div>
      <h2 className="mb-1 px-2 text-2xs font-semibold tracking-wide text-ink-faint">
        {shellMessages.filters.networks}
      </h2>
      <ScrollList
        items={networks}
        isLow
        keyOf={({ id }) => id}
        shownIndex={networks.findIndex(({ id }) => id === selection?.id)}
        render={(network) => (
          <NetworkItem
            network={network}
            count={counts.get(network.id) ?? 0}
            isSelected={selection?.id === network.id}
            onPress={() => {
              select({ kind: 'network', id: network.id });
              if (view === 'activity') setView('chart');
              show({ kind: 'network', id: network.id, takesFocus: false });
            }}
          />
        )}
      />
    </div>
  );
}

function NetworkItem(props: { network: Network; count: number; isSelected: boolean; onPress: () => void }) {
  const { network, count, isSelected, onPress } = props;
  return (
    <button
      type="button"
      aria-current={isSelected ? 'true' : undefined}
      onClick={onPress}
      className="flex h-7 w-full items-center gap-2 rounded px-2 text-left hover:bg-raised aria-[current]:bg-accent-wash"
    >
      <DriverMark driver={network.driver} size={13} />
      <span className="min-w-0 flex-1 truncate" title={network.name}>
        {network.name}
      </span>
      <span className="text-xs text-ink-faint tabular-nums">{count}</span>
    </button>
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
