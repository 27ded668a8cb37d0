'use client';
import { useEffect, useMemo, useState } from 'react';
import { useFilteredSnapshot } from '@/components/shell/filtered-snapshot';
import { useSearchText } from '@/components/shell/view-state';
import { searchSnapshot } from '@/lib/domain/search';
import type { Snapshot } from '@/lib/domain/snapshot';
import { tableMessages as words } from '@/lib/messages/table';
import { useFocusRequest } from '../chart-focus';
import { ContainersTable } from './containers-table';
import { NetworksTable } from './networks-table';

/** The chart's twin: the same facts and the same actions, as two tables. Filters and search keep only what matches. */
export function TopologyTable({ snapshot }: { snapshot: Snapshot }) {
  const { snapshot: filtered } = useFilteredSnapshot(snapshot);
  const [query] = useSearchText();
  const shown = useMemo(() => onlyHits(filtered, query), [filtered, query]);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  useForgetUnknown(shown);
  return (
    <section
      ref={setScroller}
      aria-label={words.region}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      className="h-full overflow-auto"
    >
      <NetworksTable snapshot={shown} scroller={scroller} />
      <ContainersTable snapshot={shown} anyAtAll={snapshot.containers.length > 0} scroller={scroller} />
    </section>
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

/** What was asked for and is no row here will not be one later: the question is over. */
function useForgetUnknown({ networks, containers }: Snapshot): void {
  const { request, answered } = useFocusRequest();
  useEffect(() => {
    if (request && ![...networks, ...containers].some(({ id }) => id === request.id)) answered();
  }, [request, answered, networks, containers]);
}
