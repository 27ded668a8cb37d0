import { type Container, isRunning } from './container';
import { emitContainer, emitPrune } from './emit';
import { endRun } from './end-container';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { removeNow } from './remove-now';

/** @param force ends it first where it runs. @throws EngineRefusal */
export function removeContainer(engine: Engine, text: string, force: boolean): void {
  const container = engine.containers.find(text);
  if (isRunning(container)) {
    if (!force) {
      const how = 'Stop the container before attempting removal or force remove';
      throw new EngineRefusal(409, `You cannot remove a running container ${container.id}. ${how}`);
    }
    const run = engine.runs.get(container);
    if (run !== undefined) run.stopping = true;
    emitContainer(engine, container, 'kill', { signal: '9' });
    endRun(engine, container, 137);
  }
  // One that removes itself is gone by now.
  if (engine.containers.withId(container.id) !== undefined) removeNow(engine, container);
}

/** Removes all that do not run. @returns their ids. */
export function pruneContainers(engine: Engine, isWanted: (container: Container) => boolean): string[] {
  const gone = engine.containers
    .all()
    .filter((container) => !isRunning(container) && isWanted(container))
    .reverse();
  for (const container of gone) removeNow(engine, container);
  emitPrune(engine, 'container');
  return gone.map((container) => container.id);
}
