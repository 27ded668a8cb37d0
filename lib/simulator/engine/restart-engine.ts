import { endRun } from './end-container';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { startContainer } from './start-container';

/** As after an end and a new start of dockerd: what ran is stopped, unless a policy brings it back, and no event is remembered. */
export function restartEngine(engine: Engine): void {
  const running = engine.containers.all().filter(({ state }) => state.status === 'running');
  engine.events.isMuted = true;
  for (const container of running) {
    const run = engine.runs.get(container);
    if (run !== undefined) run.stopping = true;
    endRun(engine, container, 137);
  }
  engine.events.isMuted = false;
  engine.events.clear();
  engine.execs.clear();
  for (const { id, hostConfig } of running) {
    if (!['always', 'unless-stopped'].includes(hostConfig.restartPolicy.name)) continue;
    try {
      startContainer(engine, id);
    } catch (error) {
      // It stays down, and its state says why.
      if (!(error instanceof EngineRefusal)) throw error;
    }
  }
}
