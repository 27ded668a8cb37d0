import type { Party } from '@/lib/domain/reachability/question';
import type { Snapshot } from '@/lib/domain/snapshot';

/** Among whom everyone is asked about. */
export type MatrixScope =
  | { kind: 'shown' }
  | { kind: 'network'; id: string }
  | { kind: 'project'; name: string };

/** More than these are no table that anybody reads. */
export const mostInMatrix = 60;

export function formatScope(scope: MatrixScope): string {
  if (scope.kind === 'shown') return scope.kind;
  return scope.kind === 'network' ? `network:${scope.id}` : `project:${scope.name}`;
}

/** @returns undefined for what is none. */
export function parseScope(text: string | null): MatrixScope | undefined {
  if (text === 'shown') return { kind: 'shown' };
  if (text?.startsWith('network:')) return { kind: 'network', id: text.slice('network:'.length) };
  if (text?.startsWith('project:')) return { kind: 'project', name: text.slice('project:'.length) };
  return undefined;
}

const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * @param shown what the filters let through.
 * @returns the containers of that scope, by name.
 */
export function matrixParties(
  scope: MatrixScope,
  snapshot: Pick<Snapshot, 'containers' | 'endpoints'>,
  shown: Pick<Snapshot, 'containers'>,
): Party[] {
  const members = new Set(
    scope.kind === 'network'
      ? snapshot.endpoints
          .filter(({ networkId }) => networkId === scope.id)
          .map(({ containerId }) => containerId)
      : [],
  );
  const among = scope.kind === 'shown' ? shown.containers : snapshot.containers;
  return among
    .filter(({ id, project }) => {
      if (scope.kind === 'network') return members.has(id);
      return scope.kind === 'shown' || project === scope.name;
    })
    .toSorted((a, b) => compare(a.name, b.name))
    .map(({ id }) => ({ kind: 'container', id }));
}
