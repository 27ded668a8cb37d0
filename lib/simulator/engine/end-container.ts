import { checkpoint } from './checkpoint';
import type { Container } from './container';
import { emitContainer, emitNetwork } from './emit';
import type { Engine } from './engine';
import { leaveNetwork } from './join-network';
import { removeNow } from './remove-now';
import type { Run } from './run';
import { takeFromNode } from './swarm-use';
import { tellWaiters } from './waiters';

/** How long Docker waits before it starts again what ended by itself. */
const RESTART_MS = 100;

/**
 * A running container's program has ended. Its networks are left, and who waits for it is told.
 * @param isToReturn it is about to be started again, so neither removed nor restarted here.
 */
export function endRun(engine: Engine, container: Container, exitCode: number, isToReturn = false): void {
  if (container.state.status !== 'running') return;
  const run = engine.runs.get(container);
  for (const cancel of run?.timers ?? []) cancel();
  engine.runs.delete(container);
  const { startedAt, health } = container.state;
  container.state = {
    status: 'exited',
    ...{ exitCode, error: '', startedAt, finishedAt: engine.clock.nanos() },
    ...(health && { health }),
  };
  checkpoint(container);
  emitContainer(engine, container, 'die', { exitCode: String(exitCode) });
  for (const [name, { networkId }] of [...container.attachments]) {
    const network = engine.networks.withId(networkId) ?? engine.networks.lookUp(name);
    if (network === undefined) continue;
    leaveNetwork(engine, container, network);
    emitNetwork(engine, network, 'disconnect', container);
    takeFromNode(engine, network);
  }
  container.ports = [];
  tellWaiters(engine, container, (waiter) => waiter.until === 'ended', exitCode);
  if (isToReturn) return;
  if (container.hostConfig.autoRemove) removeNow(engine, container);
  else if (run !== undefined && !run.stopping && wantsRestart(container, exitCode))
    restartLater(engine, container, run);
}

function wantsRestart(container: Container, exitCode: number): boolean {
  const { name, maximumRetryCount } = container.hostConfig.restartPolicy;
  if (name === 'on-failure') {
    return exitCode !== 0 && (maximumRetryCount === 0 || container.restartCount < maximumRetryCount);
  }
  return name === 'always' || name === 'unless-stopped';
}

function restartLater(engine: Engine, container: Container, run: Run): void {
  engine.timers.after(RESTART_MS, () => {
    if (engine.containers.withId(container.id) === undefined || container.state.status !== 'exited') return;
    container.restartCount += 1;
    run.comeBack();
  });
}
