import { type Container, isRunning, sharesStack } from '../engine/container';
import type { Engine } from '../engine/engine';
import type { Random } from '../engine/random';

/** Something that happens on a server, in steps with waits between them. */
export type Scene = {
  engine: Engine;
  random: Random;
  /** Does something after so many seconds of the day's own time. What the engine refuses by then is left out. */
  later(seconds: number, step: () => void | Promise<void>): void;
};

/** Containers of the world that may be played with: those that run, have networks of their own, and are nobody's carrier. */
export function actors({ engine }: Scene): Container[] {
  const all = engine.containers.all();
  const carriers = new Set(all.map(({ hostConfig }) => hostConfig.networkMode));
  return all.filter(
    (container) =>
      isRunning(container) &&
      !isPaused(container) &&
      !sharesStack(container) &&
      !carriers.has(`container:${container.id}`) &&
      container.config.labels['com.docker.swarm.task.id'] === undefined,
  );
}

function isPaused({ state }: Container): boolean {
  return state.status === 'running' && state.paused;
}

export function pickOne<T>(random: Random, from: readonly T[]): T | undefined {
  return from.length === 0 ? undefined : random.pick(from);
}
