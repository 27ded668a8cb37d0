'use client';
import { useDeferredValue, useMemo } from 'react';
import { searchSnapshot } from '@/lib/domain/search';
import type { Snapshot } from '@/lib/domain/snapshot';
import { useSearchText } from '../shell/view-state';
import type { Hits } from './chart-view';

/** What the search found; undefined while nothing is searched for. Typing never waits for it. */
export function useHits(snapshot: Snapshot): Hits | undefined {
  const [text] = useSearchText();
  const query = useDeferredValue(text);
  return useMemo(() => {
    if (query.trim() === '') return undefined;
    const found = searchSnapshot(snapshot, query);
    const ids = (kind: 'network' | 'container') =>
      new Set(found.flatMap((hit) => (hit.kind === kind ? [hit.id] : [])));
    return { containers: ids('container'), networks: ids('network') };
  }, [snapshot, query]);
}
