import { endpointOn } from '@/lib/domain/endpoint-on';
import type { Action } from '@/lib/domain/plan';
import { outcomeSentences } from '@/lib/messages/change-outcomes';
import { AppError, isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { changeServiceNetworks } from './change-service';
import { changeState, removeContainer } from './change-state';
import { connectEndpoint, disconnectEndpoint } from './connect-endpoint';
import { isConnectedAs } from './endpoint-truth';
import { isAmbiguous, lateness, patience, readUntil } from './pace';
import { runContainer, verifyRun } from './run-container';

/** What came of one action: the ids of what it made. */
export type Performed = { networkId?: string; containerId?: string };
type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;

/**
 * Carries out one action. Where the engine's answer does not tell whether it did it, what is true is read back and decides.
 * @param onMade called as soon as something is made, for what comes after it may still fail.
 * @throws AppError why it was not done, or whether it was can not be known.
 */
export async function performAction(
  client: EngineClient,
  action: Action,
  onMade: (made: Performed) => void = () => undefined,
): Promise<Performed> {
  switch (action.kind) {
    case 'create-network':
      return createNetwork(client, action);
    case 'remove-network':
      return removeNetwork(client, action);
    case 'connect':
      await connectEndpoint(client, action);
      return {};
    case 'disconnect':
      await disconnectEndpoint(client, action);
      return {};
    case 'change-service-networks':
      await changeServiceNetworks(client, action);
      return {};
    case 'init-swarm':
      await client.initSwarm(action.advertiseAddress).catch(unlessSwarmIs(client, 'active'));
      return {};
    case 'leave-swarm':
      await client.leaveSwarm().catch(unlessSwarmIs(client, 'inactive'));
      return {};
    case 'verify-connected':
      return verifyConnected(client, action);
    case 'verify-disconnected':
      return verifyDisconnected(client, action);
    case 'run-container':
      return runContainer(client, action, onMade);
    case 'verify-run':
      return verifyRun(client, action);
    case 'change-state':
      await changeState(client, action);
      return {};
    case 'remove-container':
      await removeContainer(client, action);
      return {};
  }
}

async function createNetwork(client: EngineClient, { spec }: Of<'create-network'>): Promise<Performed> {
  try {
    const { id } = await client.createNetwork(spec);
    await verifyAllocated(client, id, spec);
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

/**
 * A Swarm answers before it has worked out an overlay's addresses, and lists one that it can not give any as if it were made. Such a one
 * no container can ever join, so it is taken away again.
 */
async function verifyAllocated(
  client: EngineClient,
  id: string,
  { name, driver }: Of<'create-network'>['spec'],
): Promise<void> {
  if (driver !== 'overlay') return;
  const read = () => client.listNetworks([id]);
  const isAllocated = ([network]: Awaited<ReturnType<typeof read>>) => (network?.subnets.length ?? 0) > 0;
  if (isAllocated(await readUntil(read, isAllocated, patience.allocation))) return;
  await client.removeNetwork(id);
  throw new AppError('not-verified', outcomeSentences.notAllocated({ network: name }));
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

/** @returns what takes an error for none where the engine, asked again, has come to be as it was asked to. */
function unlessSwarmIs(
  client: EngineClient,
  state: 'active' | 'inactive',
): (error: unknown) => Promise<void> {
  return async (error) => {
    if (!isAmbiguous(error)) throw error;
    const read = async () => (await client.readInfo()).swarm.state;
    if ((await readUntil(read, (now) => now === state, lateness(error))) !== state) throw error;
  };
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

function isGone(error: unknown): boolean {
  return isAppError(error) && error.code === 'not-found';
}
