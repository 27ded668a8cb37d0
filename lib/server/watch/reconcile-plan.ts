import type { Engine } from '@/lib/domain/engine';
import { isSwarmManager } from './read-invalid';

/** What a reconciling read asks for. Each is one call. */
export type ReconcilePart = 'containers' | 'networks' | 'tasks' | 'info';

/** Networks hardly ever change without an event. */
const NETWORKS_EVERY = 10;

/**
 * What to read at a tick. Most of what engines keep silent about is in the container list. In a Swarm a second call is needed: no
 * event tells a manager of the tasks on other nodes, nor a node that it is in the Swarm no more, was promoted or demoted;
 * who asks for tasks learns by a refusal that this node is no manager now.
 * @param tick counted from 1. @param swarm this engine's place in a Swarm.
 */
export function reconcileParts(tick: number, swarm: Engine['swarm']): ReconcilePart[] {
  const list = tick % NETWORKS_EVERY === 0 ? 'networks' : 'containers';
  if (swarm.state === 'inactive') return [list];
  return [list, isSwarmManager(swarm) ? 'tasks' : 'info'];
}
