import type { Container } from '../engine/container';
import { humanDuration } from './human-duration';

/** The word for a container's state. */
export function stateWord({ state }: Container): string {
  return state.status === 'running' && state.paused ? 'paused' : state.status;
}

/** Such as `Up 3 seconds (healthy)`. @param now milliseconds since 1970 */
export function statusText({ state }: Container, now: number): string {
  const since = (nanos: bigint): string => humanDuration(now - Number(nanos / 1_000_000n));
  switch (state.status) {
    case 'created':
      return 'Created';
    case 'exited':
      return `Exited (${state.exitCode}) ${since(state.finishedAt)} ago`;
    case 'running':
      if (state.paused) return `Up ${since(state.startedAt)} (Paused)`;
      return `Up ${since(state.startedAt)}${healthText(state.health?.status)}`;
  }
}

function healthText(status: string | undefined): string {
  if (status === undefined) return '';
  return status === 'starting' ? ' (health: starting)' : ` (${status})`;
}
