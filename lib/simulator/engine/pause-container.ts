import { checkpoint } from './checkpoint';
import type { Container } from './container';
import { emitContainer } from './emit';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';

/** @throws EngineRefusal */
export function pauseContainer(engine: Engine, text: string): void {
  const { container, state } = running(engine, text);
  if (state.paused) throw new EngineRefusal(409, `Container ${container.id} is already paused`);
  setPaused(engine, container, true);
}

/** @throws EngineRefusal */
export function unpauseContainer(engine: Engine, text: string): void {
  const container = engine.containers.find(text);
  if (container.state.status !== 'running' || !container.state.paused) {
    throw new EngineRefusal(500, `Container ${container.id} is not paused`);
  }
  setPaused(engine, container, false);
}

function setPaused(engine: Engine, container: Container, paused: boolean): void {
  if (container.state.status !== 'running') return;
  container.state.paused = paused;
  checkpoint(container);
  emitContainer(engine, container, paused ? 'pause' : 'unpause');
}

/** @throws EngineRefusal 404, or 409 where it does not run. */
export function running(
  engine: Engine,
  text: string,
): {
  container: Container;
  state: Extract<Container['state'], { status: 'running' }>;
} {
  const container = engine.containers.find(text);
  if (container.state.status !== 'running') {
    throw new EngineRefusal(409, `Container ${container.id} is not running`);
  }
  return { container, state: container.state };
}
