import type { Group } from './grouping';

type Named = Pick<Group, 'id' | 'kind' | 'name' | 'network'>;

/**
 * The keys under which cards are remembered: by name, so that a network that is removed and made again, by Compose or by
 * the guided edit, comes back to its place. Where two networks share a name (old engines allow it) the older has the
 * plain key, so that its twin's coming doesn't move it. A missing network has the key of the one that it was.
 */
export function placeKeys<T extends Named>(groups: readonly T[]): Map<T, string> {
  const keys = new Map<T, string>();
  const taken = new Set<string>();
  for (const group of [...groups].sort(byAge)) {
    const plain = group.kind === 'elsewhere' ? 'elsewhere' : `network:${group.name}`;
    const key = taken.has(plain) ? `${plain}\n${group.id}` : plain;
    taken.add(key);
    keys.set(group, key);
  }
  return keys;
}

/** Missing networks last: one that exists goes before one that did. */
function byAge(a: Named, b: Named): number {
  const createdA = a.network?.createdAt ?? '~';
  const createdB = b.network?.createdAt ?? '~';
  if (createdA !== createdB) return createdA < createdB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
