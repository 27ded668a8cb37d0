import { type Container, containerStates } from '@/lib/domain/container';

/** Podman's words for states that Docker has under another name, or not at all. */
const podmanStates: Readonly<Record<string, Container['state']>> = {
  configured: 'created',
  initialized: 'created',
  stopped: 'exited',
  stopping: 'running',
};

/**
 * @param state such as `running`. @param status the sentence beside it, such as `Up 5 minutes (healthy)`.
 * @returns for a word that no engine used so far, what its sentence says, so that one new word does not hide all containers.
 */
export function toContainerState(state: string, status: string): Container['state'] {
  const word = state.toLowerCase();
  const known = containerStates.find((candidate) => candidate === word) ?? podmanStates[word];
  if (known !== undefined) return known;
  if (status.startsWith('Up')) return status.includes('(Paused)') ? 'paused' : 'running';
  return status.startsWith('Created') ? 'created' : 'exited';
}

/** @param word Docker's word for a health check's outcome; `healthy`, `unhealthy` and `starting` count, all else is `none`. */
export function toHealth(word: string | undefined): Container['health'] {
  return word === 'healthy' || word === 'unhealthy' || word === 'starting' ? word : 'none';
}

/** @param status such as `Up 2 minutes (health: starting)`. The list tells the health only there, before API 1.52. */
export function healthOfStatus(status: string): Container['health'] {
  return toHealth(/\((?:health: )?(healthy|unhealthy|starting)\)/.exec(status)?.[1]);
}
