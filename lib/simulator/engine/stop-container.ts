import { type Container, isRunning } from './container';
import { emitContainer } from './emit';
import { endRun } from './end-container';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { endsProgram, signalNumber } from './signals';
import { startContainer } from './start-container';
import { addWaiter } from './waiters';

/** @throws EngineRefusal */
export function killContainer(engine: Engine, text: string, signal: string): void {
  const number = signalNumber(signal);
  const container = findToKill(engine, text);
  if (!isRunning(container)) {
    throw new EngineRefusal(409, `Cannot kill container: ${text}: Container ${container.id} is not running`);
  }
  send(engine, container, number);
}

function findToKill(engine: Engine, text: string): Container {
  try {
    return engine.containers.find(text);
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    throw new EngineRefusal(error.status, `Cannot kill container: ${text}: ${error.message}`);
  }
}

/**
 * Asks a container to end, and ends it where it does not within its time.
 * @param seconds without it the container's own. @returns false where it does not run. @throws EngineRefusal
 */
export async function stopContainer(engine: Engine, text: string, seconds?: number): Promise<boolean> {
  const container = engine.containers.find(text);
  if (!isRunning(container)) return false;
  await end(engine, container, seconds);
  emitContainer(engine, container, 'stop');
  return true;
}

/** @throws EngineRefusal */
export async function restartContainer(engine: Engine, text: string, seconds?: number): Promise<void> {
  const container = engine.containers.find(text);
  if (isRunning(container)) {
    await end(engine, container, seconds, true);
    emitContainer(engine, container, 'stop');
  }
  startContainer(engine, container.id);
  emitContainer(engine, container, 'restart');
}

async function end(
  engine: Engine,
  container: Container,
  seconds?: number,
  isToReturn = false,
): Promise<void> {
  markStopping(engine, container);
  send(engine, container, signalNumber(container.config.stopSignal ?? 'TERM'), isToReturn);
  if (!isRunning(container)) return;
  const patience = 1000 * (seconds ?? container.config.stopTimeout);
  await new Promise<void>((resolve) => {
    const cancel = engine.timers.after(patience, () => {
      if (isRunning(container)) send(engine, container, 9, isToReturn);
      resolve();
    });
    // It may also end by itself, or be killed by another.
    addWaiter(engine, container, {
      until: 'ended',
      tell: () => {
        cancel();
        resolve();
      },
    });
  });
}

/** No restart policy brings back what somebody stopped. One without a record has no such policy. */
function markStopping(engine: Engine, container: Container): void {
  const run = engine.runs.get(container);
  if (run !== undefined) run.stopping = true;
}

/** @param isToReturn then one that would remove itself is kept, for it is started again. */
function send(engine: Engine, container: Container, signal: number, isToReturn = false): void {
  emitContainer(engine, container, 'kill', { signal: String(signal) });
  const run = engine.runs.get(container);
  if (!endsProgram(signal, run?.ignoresTerm ?? false)) return;
  markStopping(engine, container);
  endRun(engine, container, signal === 9 ? 137 : 128 + signal, isToReturn);
}
