import type { EndpointConfig } from '@/lib/domain/detail';
import type { Action } from '@/lib/domain/plan';
import { outcomeSentences } from '@/lib/messages/change-outcomes';
import { AppError, isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { endpointOn, isConnectedAs } from './endpoint-truth';
import { isAmbiguous, patience, readUntil } from './pace';

/** What came of one action. `networkId` is that of a network that it made. */
export type Performed = { networkId?: string };
type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;

/**
 * Carries out one action. Where the engine's answer does not tell whether it did it, what is true is read back and decides.
 * @throws AppError why it was not done, or whether it was can not be known.
 */
export async function performAction(client: EngineClient, action: Action): Promise<Performed> {
  switch (action.kind) {
    case 'create-network':
      return createNetwork(client, action);
    case 'remove-network':
      return removeNetwork(client, action);
    case 'connect':
      return connect(client, action);
    case 'disconnect':
      return disconnect(client, action);
    case 'verify-connected':
      return verifyConnected(client, action);
    case 'verify-disconnected':
      return verifyDisconnected(client, action);
  }
}

async function createNetwork(client: EngineClient, { spec }: Of<'create-network'>): Promise<Performed> {
  try {
    const { id } = await client.createNetwork(spec);
    return { networkId: id };
  } catch (error) {
    if (!isAmbiguous(error)) throw error;
    // The name was free when the plan was made, so what bears it now is what this call made.
    const findMade = async () => (await client.listNetworks()).find((one) => one.name === spec.name);
    const made = await readUntil(findMade, (network) => network !== undefined, lateness(error));
    if (made === undefined) throw error;
    return { networkId: made.id };
  }
}

async function removeNetwork(client: EngineClient, action: Of<'remove-network'>): Promise<Performed> {
  try {
    await client.removeNetwork(action.networkId);
  } catch (error) {
    if (!isAmbiguous(error) && !isGone(error)) throw error;
    const read = () => client.listNetworks([action.networkId]);
    const left = await readUntil(read, (networks) => networks.length === 0, lateness(error));
    if (left.length > 0) throw error;
  }
  return {};
}

async function connect(client: EngineClient, action: Of<'connect'>): Promise<Performed> {
  const { preferred, ...plain } = action.config;
  if (preferred !== undefined) {
    try {
      return await connectAs(client, action, { ...plain, ...preferred });
    } catch (error) {
      // A network whose subnet the engine picked takes no chosen address, or someone has it by now.
      if (!isAppError(error) || error.code !== 'engine-refused') throw error;
    }
  }
  return connectAs(client, action, plain);
}

async function connectAs(
  client: EngineClient,
  action: Of<'connect'>,
  config: EndpointConfig,
): Promise<Performed> {
  try {
    await client.connect(action.networkId, action.containerId, config);
  } catch (error) {
    if (!isAmbiguous(error)) throw error;
    const read = () => client.inspectContainer(action.containerId);
    const isThere = (detail: Awaited<ReturnType<typeof read>>) =>
      isConnectedAs(detail, { ...action, config });
    if (!isThere(await readUntil(read, isThere, lateness(error)))) throw error;
  }
  return {};
}

async function disconnect(client: EngineClient, action: Of<'disconnect'>): Promise<Performed> {
  try {
    await client.disconnect(action.networkId, action.containerId, { force: action.force });
  } catch (error) {
    const read = () => client.inspectContainer(action.containerId);
    const isAway = (detail: Awaited<ReturnType<typeof read>>) => endpointOn(detail, action) === undefined;
    // A refusal may only mean that it had left already.
    if (!isAway(await readUntil(read, isAway, isAmbiguous(error) ? lateness(error) : 0))) throw error;
  }
  return {};
}

async function verifyConnected(client: EngineClient, action: Of<'verify-connected'>): Promise<Performed> {
  const { preferred: _, ...config } = action.config;
  const read = () => client.inspectContainer(action.containerId);
  const isThere = (detail: Awaited<ReturnType<typeof read>>) => isConnectedAs(detail, { ...action, config });
  if (isThere(await readUntil(read, isThere, patience.settle))) return {};
  const names = { container: action.containerName, network: action.networkName };
  throw new AppError('not-verified', outcomeSentences.notConnected(names));
}

async function verifyDisconnected(
  client: EngineClient,
  action: Of<'verify-disconnected'>,
): Promise<Performed> {
  const read = () => client.inspectContainer(action.containerId);
  const isAway = (detail: Awaited<ReturnType<typeof read>>) => endpointOn(detail, action) === undefined;
  if (isAway(await readUntil(read, isAway, patience.settle))) return {};
  const names = { container: action.containerName, network: action.networkName };
  throw new AppError('not-verified', outcomeSentences.notDisconnected(names));
}

/** A call that ran into its timer is still being worked on; one that was cut is as a rule over by now. */
function lateness(error: unknown): number {
  return isAppError(error) && error.code === 'engine-timeout' ? patience.lateEffect : patience.settle;
}

function isGone(error: unknown): boolean {
  return isAppError(error) && error.code === 'not-found';
}
