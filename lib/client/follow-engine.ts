import type { QueryClient } from '@tanstack/react-query';
import { streamSchemas } from '@/lib/contract/stream';
import { applyChange } from '@/lib/domain/apply-change';
import type { SnapshotChange } from '@/lib/domain/change';
import type { Engine } from '@/lib/domain/engine';
import type { Snapshot } from '@/lib/domain/snapshot';
import { keys, snapshotQuery } from './queries';

/** How the page hears from Portolan's server. `lost` since `since` (ms) while the stream is down. */
export type StreamState = { state: 'opening' } | { state: 'open' } | { state: 'lost'; since: number };

/** How long the page waits before it asks again for what it did not get. */
const retryMs = 2000;

/**
 * Follows one engine's stream and keeps the query cache equal to the server's snapshot.
 * A gap in the sequence, another life of the server, or `reset` means: fetch the snapshot again; changes that arrive meanwhile wait.
 * @returns what ends it.
 */
export function followEngine(
  cache: QueryClient,
  engine: string,
  heard: { stream: (state: StreamState) => void; confirmed: (takenAt: string) => void },
): () => void {
  let ended = false;
  let epoch: string | undefined;
  let fetching = false;
  let fetchAgain = false;
  let waiting: SnapshotChange[] = [];
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let reopen: ReturnType<typeof setTimeout> | undefined;

  const held = () => cache.getQueryData<Snapshot>(keys.snapshot(engine));

  const take = (change: SnapshotChange) => {
    if (fetching) {
      waiting.push(change);
      return;
    }
    const before = held();
    if (before && change.sequence <= before.sequence) return;
    if (!before || change.sequence !== before.sequence + 1) {
      waiting.push(change);
      void fetchSnapshot();
      return;
    }
    cache.setQueryData(keys.snapshot(engine), applyChange(before, change));
    touchDetails(cache, engine, change);
    heard.confirmed(change.takenAt);
  };

  const fetchSnapshot = async () => {
    clearTimeout(retry);
    if (ended) return;
    if (fetching) {
      fetchAgain = true;
      return;
    }
    fetching = true;
    try {
      do {
        fetchAgain = false;
        await cache.invalidateQueries({ queryKey: keys.snapshot(engine), refetchType: 'none' });
        const fresh = await cache.fetchQuery({ ...snapshotQuery(engine), staleTime: 0 });
        heard.confirmed(fresh.takenAt);
      } while (fetchAgain && !ended);
      void cache.invalidateQueries({ queryKey: ['container', engine] });
      void cache.invalidateQueries({ queryKey: ['network', engine] });
    } catch {
      // The query holds its error, and the page shows it while it has no picture; soon it is asked for again.
      waiting = [];
      retry = setTimeout(() => void fetchSnapshot(), retryMs);
    } finally {
      fetching = false;
    }
    const late = waiting;
    waiting = [];
    for (const change of late) take(change);
  };

  const open = () => {
    if (ended) return;
    source = new EventSource(`/api/engines/${encodeURIComponent(engine)}/stream`);
    source.addEventListener('hello', (message) => {
      const hello = streamSchemas.hello.parse(JSON.parse(message.data));
      heard.stream({ state: 'open' });
      const sameLife = epoch === hello.epoch;
      epoch = hello.epoch;
      if (!sameLife || !held()) void fetchSnapshot();
    });
    source.addEventListener('reset', () => void fetchSnapshot());
    source.addEventListener('change', (message) =>
      take(streamSchemas.change.parse(JSON.parse(message.data))),
    );
    source.addEventListener('engine', (message) => {
      const next = streamSchemas.engine.parse(JSON.parse(message.data));
      const before = cache.getQueryData<Engine[]>(keys.engines);
      const was = before?.find((one) => one.id === next.id);
      cache.setQueryData<Engine[]>(keys.engines, (all = []) => [
        ...all.filter((one) => one.id !== next.id),
        next,
      ]);
      if (next.status === 'connected' && (was?.status !== 'connected' || !held())) {
        if (!held()) void fetchSnapshot();
        void cache.invalidateQueries({ queryKey: keys.interfaces(engine) });
      }
    });
    source.addEventListener('ping', (message) => {
      const ping = streamSchemas.ping.parse(JSON.parse(message.data));
      if (ping.takenAt !== '') heard.confirmed(ping.takenAt);
    });
    source.onerror = () => {
      heard.stream({ state: 'lost', since: Date.now() });
      // The browser retries by itself unless the answer was an error; then it gives up and this takes over.
      if (source?.readyState === EventSource.CLOSED) reopen = setTimeout(open, retryMs);
    };
  };

  open();
  return () => {
    ended = true;
    source?.close();
    clearTimeout(retry);
    clearTimeout(reopen);
  };
}

/** What was inspected is read again when its subject changed; nothing is read that nobody looks at. */
function touchDetails(cache: QueryClient, engine: string, change: SnapshotChange): void {
  const containers = new Set([
    ...(change.containers?.upserted.map((one) => one.id) ?? []),
    ...(change.endpoints?.upserted.map((one) => one.containerId) ?? []),
    ...(change.endpoints?.removed.map((key) => key.slice(key.lastIndexOf('/') + 1)) ?? []),
  ]);
  const networks = new Set([
    ...(change.networks?.upserted.map((one) => one.id) ?? []),
    ...(change.endpoints?.upserted.map((one) => one.networkId) ?? []),
    ...(change.endpoints?.removed.map((key) => key.slice(0, key.lastIndexOf('/'))) ?? []),
  ]);
  for (const id of containers) void cache.invalidateQueries({ queryKey: keys.container(engine, id) });
  for (const id of networks) void cache.invalidateQueries({ queryKey: keys.network(engine, id) });
  if (change.networks) void cache.invalidateQueries({ queryKey: keys.interfaces(engine) });
}
