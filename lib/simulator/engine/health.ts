import { checkpoint } from './checkpoint';
import type { Container } from './container';
import { emitContainer } from './emit';
import type { Engine } from './engine';
import type { HealthCheck, HealthStatus } from './health-check';
import { runCommand } from './programs/run-command';
import type { Run } from './run';

/** Asks a container whether it is well, again and again while it runs. */
export function watchHealth(engine: Engine, container: Container, check: HealthCheck, run: Run): void {
  const startedAt = engine.clock.now();
  const ask = (): void => {
    if (container.state.status !== 'running') return;
    if (!container.state.paused)
      take(engine, container, check, engine.clock.now() - startedAt < check.startPeriod);
    arm();
  };
  const arm = (): void => {
    const cancel = engine.timers.after(check.interval, () => {
      run.timers.delete(cancel);
      ask();
    });
    run.timers.add(cancel);
  };
  arm();
}

function take(engine: Engine, container: Container, check: HealthCheck, isStarting: boolean): void {
  const command = commandOf(check.test);
  const more = { execID: engine.random.hex(64) };
  emitContainer(engine, container, `exec_create: ${command.join(' ')}`, more);
  emitContainer(engine, container, `exec_start: ${command.join(' ')}`, more);
  const program = runCommand(engine, container, command);
  // What does not come to an end is late, and so fails; Docker would have waited for it.
  const exitCode = program.kind === 'ends' ? program.exitCode : 1;
  emitContainer(engine, container, 'exec_die', { ...more, exitCode: String(exitCode) });
  if (container.state.status !== 'running' || container.state.health === undefined) return;
  if (program.kind === 'stays' && isStarting) return;
  const { status, failingStreak } = container.state.health;
  if (exitCode === 0) {
    set(engine, container, 'healthy', 0);
  } else {
    const streak = isStarting && status === 'starting' ? 0 : failingStreak + 1;
    set(engine, container, streak >= check.retries ? 'unhealthy' : status, streak);
  }
}

/** `["CMD-SHELL", "true"]` or `["CMD", "true"]`. */
function commandOf([how, ...words]: readonly string[]): string[] {
  return how === 'CMD-SHELL' ? ['/bin/sh', '-c', words.join(' ')] : words;
}

/** Says that a running container is well or not. */
export function setHealth(engine: Engine, container: Container, status: HealthStatus): void {
  set(engine, container, status, status === 'unhealthy' ? 3 : 0);
}

function set(engine: Engine, container: Container, status: HealthStatus, failingStreak: number): void {
  if (container.state.status !== 'running') return;
  const before = container.state.health?.status;
  container.state.health = { status, failingStreak };
  checkpoint(container);
  if (before !== status && status !== 'starting')
    emitContainer(engine, container, `health_status: ${status}`);
}
