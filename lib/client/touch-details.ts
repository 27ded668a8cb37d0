import type { QueryClient } from '@tanstack/react-query';
import type { SnapshotChange } from '@/lib/domain/change';
import { keys } from './queries';

/** What was inspected is inspected again when its subject changed; what nobody looks at is only marked as old. */
export function touchDetails(cache: QueryClient, engine: string, change: SnapshotChange): void {
  const gone = (change.endpoints?.removed ?? []).map((key) => {
    const slash = key.lastIndexOf('/');
    return { networkId: key.slice(0, slash), containerId: key.slice(slash + 1) };
  });
  const endpoints = [...(change.endpoints?.upserted ?? []), ...gone];
  const containers = new Set([
    ...(change.containers?.upserted ?? []).map((one) => one.id),
    ...endpoints.map((one) => one.containerId),
  ]);
  const networks = new Set([
    ...(change.networks?.upserted ?? []).map((one) => one.id),
    ...endpoints.map((one) => one.networkId),
  ]);
  for (const id of containers) void cache.invalidateQueries({ queryKey: keys.container(engine, id) });
  for (const id of networks) void cache.invalidateQueries({ queryKey: keys.network(engine, id) });
  if (change.networks) void cache.invalidateQueries({ queryKey: keys.interfaces(engine) });
}
