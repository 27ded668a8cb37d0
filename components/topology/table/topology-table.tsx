'use client';
import { useMemo, useRef } from 'react';
import { useFilteredSnapshot } from '@/components/shell/filtered-snapshot';
import { useSearchText } from '@/components/shell/view-state';
import { searchSnapshot } from '@/lib/domain/search';
import type { Snapshot } from '@/lib/domain/snapshot';
import { ContainersTable } from './containers-table';
import { NetworksTable } from './networks-table';
import { useRowWhenAsked } from './use-row-when-asked';

/** The chart's twin: the same facts and the same actions, as two tables. Filters and search keep only what matches. */
export function TopologyTable({ snapshot }: { snapshot: Snapshot }) {
  const { snapshot: filtered } = useFilteredSnapshot(snapshot);
  const [query] = useSearchText();
  const shown = useMemo(() => onlyHits(filtered, query), [filtered, query]);
  const root = useRef<HTMLDivElement>(null);
  useRowWhenAsked(root);
  return (
    <div ref={root} className="h-full overflow-y-auto pt-5">
      <NetworksTable snapshot={shown} />
      <ContainersTable snapshot={shown} anyAtAll={snapshot.containers.length > 0} />
    </div>
  );
}

/** What the search finds; endpoints stay whole, so that counts of members stay true. */
function onlyHits(snapshot: Snapshot, query: string): Snapshot {
  if (query.trim() === '') return snapshot;
  const hits = new Set(searchSnapshot(snapshot, query).map((hit) => `${hit.kind}:${hit.id}`));
  return {
    ...snapshot,
    networks: snapshot.networks.filter((one) => hits.has(`network:${one.id}`)),
    containers: snapshot.containers.filter((one) => hits.has(`container:${one.id}`)),
  };
}
