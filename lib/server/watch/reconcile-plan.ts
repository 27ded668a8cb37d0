import type { Engine } from '@/lib/domain/engine';
import { isSwarmManager } from './read-invalid';

/** What one reconciling read asks for. Each is one call. */
export type ReconcilePart = 'containers' | 'networks' | 'tasks' | 'info';

/** Networks hardly ever change without an event. */
const NETWORKS_EVERY = 10;
/** A node that is promoted or demoted by another one is told nothing. */
const INFO_EVERY = 5;

/**
 * What to read at a tick. Most of what engines keep silent about is in the container list; of the tasks on other nodes
 * a Swarm's manager sends no event at all.
 * @param tick counted from 1. @param swarm this engine's place in a Swarm.
 */
export function reconcilePart(tick: number, swarm: Engine['swarm']): ReconcilePart {
  if (tick % NETWORKS_EVERY === 0) return 'networks';
  if (swarm.state === 'inactive') return 'containers';
  if (tick % INFO_EVERY === 0) return 'info';
  return isSwarmManager(swarm) && tick % 2 === 0 ? 'tasks' : 'containers';
}
