import { hasLiveStack } from '@/lib/domain/container';
import type { EndpointConfig } from '@/lib/domain/detail';
import { endpointOn } from '@/lib/domain/endpoint-on';
import type { Action } from '@/lib/domain/plan';
import { isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { hasSignOfLife, isConnectedAs } from './endpoint-truth';
import { isAmbiguous, lateness, patience, readUntil } from './pace';

type Connect = Extract<Action, { kind: 'connect' }>;

/**
 * Connects a container. An address that is only preferred is left to the engine first, which as a rule hands the same one out again:
 * asked for outright, it would be a chosen one from then on. Only where the engine hands out another is it chosen after all.
 * @throws AppError why it was not done, or whether it was can not be known.
 */
export async function connectEndpoint(client: EngineClient, action: Connect): Promise<void> {
  const { preferred, ...plain } = action.config;
  await connectAs(client, action, plain);
  if (preferred === undefined || (await hasHandedOut(client, action, { ...plain, ...preferred }))) return;
  await disconnectEndpoint(client, { ...action, force: false });
  try {
    await connectAs(client, action, { ...plain, ...preferred });
  } catch (error) {
    // A network whose subnet the engine picked takes no chosen address, or someone has it by now.
    if (!isAppError(error) || error.code !== 'engine-refused') throw error;
    await connectAs(client, action, plain);
  }
}

/** @throws AppError why it was not done, or whether it was can not be known. */
export async function disconnectEndpoint(
  client: EngineClient,
  action: Pick<
    Extract<Action, { kind: 'disconnect' }>,
    'containerId' | 'networkId' | 'networkName' | 'force'
  >,
): Promise<void> {
  try {
    await client.disconnect(action.networkId, action.containerId, { force: action.force });
  } catch (error) {
    const read = () => client.inspectContainer(action.containerId);
    const isAway = (detail: Awaited<ReturnType<typeof read>>) => endpointOn(detail, action) === undefined;
    // A refusal may only mean that it had left already.
    if (!isAway(await readUntil(read, isAway, isAmbiguous(error) ? lateness(error) : 0))) throw error;
  }
}

async function connectAs(client: EngineClient, action: Connect, config: EndpointConfig): Promise<void> {
  try {
    await client.connect(action.networkId, action.containerId, config);
  } catch (error) {
    if (!isAmbiguous(error)) throw error;
    const read = () => client.inspectContainer(action.containerId);
    const isThere = (detail: Awaited<ReturnType<typeof read>>) =>
      isConnectedAs(detail, { ...action, config });
    if (!isThere(await readUntil(read, isThere, lateness(error)))) throw error;
  }
}

/** Whether the addresses came out as hoped for. A container that does not run has none yet, and gets them when it starts. */
async function hasHandedOut(client: EngineClient, action: Connect, config: EndpointConfig): Promise<boolean> {
  const read = () => client.inspectContainer(action.containerId);
  const isSettled = (detail: Awaited<ReturnType<typeof read>>) => {
    const endpoint = endpointOn(detail, action);
    return !hasLiveStack(detail.container) || (endpoint !== undefined && hasSignOfLife(endpoint));
  };
  const detail = await readUntil(read, isSettled, patience.settle);
  return !hasLiveStack(detail.container) || isConnectedAs(detail, { ...action, config });
}
