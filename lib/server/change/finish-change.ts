import { hasLiveStack } from '@/lib/domain/container';
import type { EndpointConfig } from '@/lib/domain/detail';
import { connectCommand, createNetworkCommand } from '@/lib/domain/docker-command';
import { endpointOn } from '@/lib/domain/endpoint-on';
import type { Leftover } from '@/lib/domain/leftover';
import type { Network } from '@/lib/domain/network';
import type { Action } from '@/lib/domain/plan';
import { isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { log } from '../log';
import { connectAnyhow } from './connect-anyhow';
import { hasSignOfLife } from './endpoint-truth';
import { inspectIfThere } from './inspect-members';
import type { UnfinishedChange } from './journal';
import { isAmbiguous } from './pace';
import { performAction } from './perform-action';

/** `untouched`: nothing had been done. `forward`: the new network is there, and everyone on it. `back`: the old one is. */
export type Finished = {
  direction: 'untouched' | 'forward' | 'back';
  networkId: string | undefined;
  leftovers: Leftover[];
};

type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;
type Return = { action: Of<'disconnect'>; config: EndpointConfig };

/**
 * Brings a recreation to an end that Portolan ended in the middle of, hours ago perhaps. It only ever adds: a network of that name where
 * there is none, and everyone on it who was. Where the new network is there already that means to finish, else to put the old one
 * back; nothing that somebody has made or mended by hand since is taken away.
 * @throws AppError engine-unreachable and its like; to be tried again.
 */
export async function finishChange(client: EngineClient, change: UnfinishedChange): Promise<Finished> {
  const { actions } = change;
  const removed = actions.find((action): action is Of<'remove-network'> => action.kind === 'remove-network');
  if (removed === undefined || change.begun === 0) {
    return { direction: 'untouched', networkId: undefined, leftovers: [] };
  }
  const found = await findNetwork(client, change, removed);
  const forward = found !== undefined && found.id !== removed.networkId && isOfPlan(found, change);
  const direction = forward ? 'forward' : 'back';
  const present = found?.id ?? (await makeAgain(client, removed));
  if (present === undefined) return { direction, networkId: undefined, leftovers: networkGone(removed) };
  const leftovers: Leftover[] = [];
  for (const member of returns(actions, forward)) {
    leftovers.push(...(await bringBack(client, member, { id: present, name: removed.networkName })));
  }
  return { direction, networkId: present, leftovers };
}

async function findNetwork(
  client: EngineClient,
  { madeId }: UnfinishedChange,
  removed: Of<'remove-network'>,
): Promise<Network | undefined> {
  const networks = await client.listNetworks();
  return (
    networks.find((one) => one.id === removed.networkId) ??
    networks.find((one) => one.id === madeId) ??
    networks.find((one) => one.name === removed.networkName)
  );
}

/** One whose making was begun and not answered is taken for the plan's own. */
function isOfPlan(network: Network, { actions, begun, madeId }: UnfinishedChange): boolean {
  if (madeId !== undefined) return network.id === madeId;
  return actions.findIndex((action) => action.kind === 'create-network') < begun;
}

async function makeAgain(client: EngineClient, removed: Of<'remove-network'>): Promise<string | undefined> {
  try {
    return (await performAction(client, { kind: 'create-network', spec: removed.restore })).networkId;
  } catch (error) {
    if (isAmbiguous(error) || !isAppError(error)) throw error;
    log.error({ err: error, network: removed.networkName }, 'a network could not be made again');
    return undefined;
  }
}

function networkGone({ networkName, restore }: Of<'remove-network'>): Leftover[] {
  return [{ code: 'network-gone', network: networkName, command: createNetworkCommand(restore) }];
}

/** How each member is to be: as planned on the new network, as it was on the old. */
function returns(actions: readonly Action[], forward: boolean): Return[] {
  const planned = new Map(
    actions.flatMap((action) => (action.kind === 'connect' ? [[action.containerId, action.config]] : [])),
  );
  return actions.flatMap((action) => {
    if (action.kind !== 'disconnect') return [];
    return [{ action, config: (forward ? planned.get(action.containerId) : undefined) ?? action.restore }];
  });
}

async function bringBack(
  client: EngineClient,
  { action, config }: Return,
  network: { id: string; name: string },
): Promise<Leftover[]> {
  const { containerId, containerName } = action;
  const detail = await inspectIfThere(client, containerId);
  // Removed by somebody since.
  if (detail === undefined) return [];
  const on = { containerId, containerName, networkId: network.id, networkName: network.name };
  const endpoint = endpointOn(detail, on);
  if (endpoint !== undefined && (!hasLiveStack(detail.container) || hasSignOfLife(endpoint))) return [];
  try {
    const whole = await connectAnyhow(client, { kind: 'connect', ...on, config });
    const address = config.ipv4 ?? config.ipv6;
    if (whole || address === undefined) return [];
    return [{ code: 'address-no-longer-chosen', container: containerName, network: network.name, address }];
  } catch (error) {
    if (isAmbiguous(error) || !isAppError(error)) throw error;
    log.error({ err: error, action }, 'a container could not be brought back to its network');
    const command = connectCommand({ container: containerName, network: network.name, config });
    return [{ code: 'not-reconnected', container: containerName, network: network.name, command }];
  }
}
