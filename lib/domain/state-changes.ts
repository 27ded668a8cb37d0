import type { Container } from './container';
import type { StateChange } from './plan';

/** What can be done to a container in this state, the likeliest first. A task is Swarm's: nothing of it. */
export function stateChangesOf({
  state,
  taskId,
}: Pick<Container, 'state' | 'taskId'>): readonly StateChange[] {
  return taskId === undefined ? byState[state] : [];
}

const byState: Record<Container['state'], readonly StateChange[]> = {
  created: ['start'],
  exited: ['start'],
  running: ['stop', 'restart', 'pause'],
  paused: ['unpause', 'stop'],
  restarting: ['stop', 'restart'],
  removing: [],
  dead: [],
};
