import type { Engine } from '../engine/engine';
import { EngineRefusal } from '../engine/engine-refusal';
import { seededRandom } from '../engine/random';
import type { Scene } from './scene';
import { backup, deploy, healthFlap, restart, review } from './scenes';

export type DayOptions = {
  /** The same seed plays the same day, as long as nobody else changes the world. */
  seed: number;
  /** How much faster than a calm day, on which something happens every 5 to 20 seconds. */
  pace: number;
};

/** What happens how often. */
const programme: readonly ((scene: Scene) => void | Promise<void>)[] = [
  ...[restart, restart, restart, restart],
  ...[healthFlap, healthFlap, healthFlap],
  ...[backup, backup, deploy, review],
];

/**
 * Lets a believable day happen on an engine. Whatever it takes away it brings back, and what it brings it takes away; whoever else
 * changes the world meanwhile has the last word.
 * @returns ends it, with whatever is still to come left out.
 */
export function playDay(engine: Engine, { seed, pace }: DayOptions): () => void {
  const random = seededRandom(seed);
  const pending = new Set<() => void>();
  const later: Scene['later'] = (seconds, step) => {
    const cancel = engine.timers.after((1000 * seconds) / pace, () => {
      pending.delete(cancel);
      void attempt(step);
    });
    pending.add(cancel);
  };
  const scene: Scene = { engine, random, later };
  const next = (): void => {
    later(5 + 15 * random.next(), () => {
      // Set up first, so that a scene that is refused does not end the day.
      next();
      return random.pick(programme)(scene);
    });
  };
  next();
  return () => {
    for (const cancel of pending) cancel();
    pending.clear();
  };
}

/** A visitor may have removed what a scene goes on with. */
async function attempt(step: () => void | Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
  }
}
