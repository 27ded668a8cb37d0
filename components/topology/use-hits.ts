'use client';
import { useDeferredValue, useMemo, useState } from 'react';
import { searchSnapshot } from '@/lib/domain/search';
import type { Snapshot } from '@/lib/domain/snapshot';
import { useSearchText } from '../shell/view-state';
import type { Hits } from './chart-view';

/**
 * What the search found; undefined while nothing is searched for. Neither typing nor what happens on the engine waits for it: what
 * changed is shown first, and found or not a moment later.
 */
export function useHits(snapshot: Snapshot): Hits | undefined {
  const [text] = useSearchText();
  const query = useDeferredValue(text);
  const searched = useDeferredValue(snapshot);
  const found = useMemo(() => hitsOf(searched, query), [searched, query]);
  // Most changes find the same again, for which nothing is drawn anew.
  const [hits, setHits] = useState(found);
  if (isSame(hits, found)) return hits;
  setHits(found);
  return found;
}

function hitsOf(snapshot: Snapshot, query: string): Hits | undefined {
  if (query.trim() === '') return undefined;
  const found = searchSnapshot(snapshot, query);
  const ids = (kind: 'network' | 'container') =>
    new Set(found.flatMap((hit) => (hit.kind === kind ? [hit.id] : [])));
  return { containers: ids('container'), networks: ids('network') };
}

function isSame(a: Hits | undefined, b: Hits | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return a === b;
  return isSameSet(a.containers, b.containers) && isSameSet(a.networks, b.networks);
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
