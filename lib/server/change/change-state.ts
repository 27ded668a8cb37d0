import type { Container } from '@/lib/domain/container';
import type { Action, StateChange } from '@/lib/domain/plan';
import { isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { isAmbiguous, lateness, readUntil } from './pace';

type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;

/** @throws AppError why it was not done, or whether it was can not be known. */
export async function changeState(client: EngineClient, action: Of<'change-state'>): Promise<void> {
  const { containerId, change, graceSeconds } = action;
  // What shows that a restart was done is a later start than the one before.
  const before = change === 'restart' ? await startedAt(client, containerId) : undefined;
  try {
    await client.changeState(containerId, change, graceSeconds);
  } catch (error) {
    if (!isAmbiguous(error)) throw error;
    const isDone = (container: Container | undefined) =>
      container === undefined ? change === 'stop' : hasCome(container, change, before);
    const read = () => readIfThere(client, containerId);
    if (!isDone(await readUntil(read, isDone, lateness(error)))) throw error;
  }
}

/** @throws AppError why it was not done, or whether it was can not be known. */
export async function removeContainer(client: EngineClient, action: Of<'remove-container'>): Promise<void> {
  const { containerId, force, volumes } = action;
  try {
    await client.removeContainer(containerId, { force, volumes });
  } catch (error) {
    const isGone = isAppError(error) && error.code === 'not-found';
    // The engine is at it already, as with one that removes itself.
    const isUnderWay =
      isAppError(error) && /removal of container .* is already in progress/i.test(error.engineMessage ?? '');
    if (!isAmbiguous(error) && !isGone && !isUnderWay) throw error;
    const read = () => readIfThere(client, containerId);
    const left = await readUntil(read, (container) => container === undefined, lateness(error));
    if (left !== undefined) throw error;
  }
}

function hasCome(
  { state, startedAt: started }: Container,
  change: StateChange,
  before: string | undefined,
): boolean {
  switch (change) {
    case 'start':
    case 'unpause':
      return state === 'running';
    case 'stop':
      return state === 'exited';
    case 'pause':
      return state === 'paused';
    case 'restart':
      return state === 'running' && started !== before;
  }
}

async function startedAt(client: EngineClient, id: string): Promise<string | undefined> {
  return (await client.inspectContainer(id)).container.startedAt;
}

/** @returns undefined where the engine has no such container any more, as when it removes itself once stopped. */
async function readIfThere(client: EngineClient, id: string): Promise<Container | undefined> {
  try {
    return (await client.inspectContainer(id)).container;
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
