import type { QueryClient } from '@tanstack/react-query';
import type { SnapshotChange } from '@/lib/domain/change';
import { keys } from './queries';

/** What was inspected is inspected again when its subject changed; what nobody looks at is only marked as old. */
export function touchDetails(cache: QueryClient, engine: string, changes: readonly SnapshotChange[]): void {
  const touched = new Set(changes.flatMap(subjectsOf));
  void cache.invalidateQueries({
    predicate: ({ queryKey: [kind, of, id] }) => of === engine && touched.has(`${kind} ${id}`),
  });
  if (changes.some((change) => change.networks)) {
    void cache.invalidateQueries({ queryKey: keys.interfaces(engine) });
  }
}

/** Each as `<kind> <id>`, as the keys of the details begin. */
function subjectsOf({ containers, networks, endpoints }: SnapshotChange): string[] {
  const ends = [
    ...(endpoints?.upserted ?? []),
    ...(endpoints?.removed ?? []).map((key) => {
      const slash = key.lastIndexOf('/');
      return { networkId: key.slice(0, slash), containerId: key.slice(slash + 1) };
    }),
  ];
  return [
    ...(containers?.upserted ?? []).map(({ id }) => `container ${id}`),
    ...(networks?.upserted ?? []).map(({ id }) => `network ${id}`),
    ...ends.flatMap(({ networkId, containerId }) => [`network ${networkId}`, `container ${containerId}`]),
  ];
}
