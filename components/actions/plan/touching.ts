import type { Snapshot } from '@/lib/domain/snapshot';

/**
 * All that a plan about these containers and networks was made against, as text: while it stays the same, so does the plan.
 * @param subjects ids; an undo, which may touch anything, takes `everything`.
 */
export function touchingText(
  snapshot: Snapshot | undefined,
  subjects: { containers: readonly string[]; networks: readonly string[] } | 'everything',
): string {
  if (!snapshot) return '';
  if (subjects === 'everything') return `${snapshot.engine}/${snapshot.sequence}`;
  const containers = new Set(subjects.containers);
  const networks = new Set(subjects.networks);
  return JSON.stringify([
    snapshot.containers.filter((one) => containers.has(one.id)),
    snapshot.networks.filter((one) => networks.has(one.id)),
    snapshot.endpoints.filter((one) => containers.has(one.containerId) || networks.has(one.networkId)),
  ]);
}
