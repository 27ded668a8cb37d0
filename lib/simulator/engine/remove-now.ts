import type { Container } from './container';
import { emitContainer } from './emit';
import type { Engine } from './engine';
import { tellWaiters } from './waiters';

/** A container that does not run is taken away. */
export function removeNow(engine: Engine, container: Container): void {
  engine.containers.remove(container);
  emitContainer(engine, container, 'destroy');
  const exitCode = container.state.status === 'running' ? 0 : container.state.exitCode;
  tellWaiters(engine, container, () => true, exitCode);
}
