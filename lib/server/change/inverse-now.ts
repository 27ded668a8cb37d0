import { compensate } from '@/lib/domain/compensation';
import { madeNetworkId } from '@/lib/domain/made-network';
import type { Network } from '@/lib/domain/network';
import type { Action } from '@/lib/domain/plan';
import type { EngineClient } from '../engine/engine-client';
import { inspectIfThere } from './inspect-members';
import type { PlannedIds } from './planned-ids';

/**
 * What takes one action back, by what is true at this moment: nothing where it has no effect, or has been taken back already, so that
 * trying all again does no harm.
 * @param ids learns which network stands in the place of one that was removed.
 * @returns 'impossible' where the container that it is about is gone.
 */
export async function inverseNow(
  client: EngineClient,
  action: Action,
  ids: PlannedIds,
): Promise<Action[] | 'impossible'> {
  switch (action.kind) {
    case 'verify-connected':
    case 'verify-disconnected':
    case 'verify-run':
    case 'remove-container':
      return [];
    case 'run-container': {
      const containerId = ids.containerId(action.spec.name);
      const isThere = containerId !== undefined && (await inspectIfThere(client, containerId)) !== undefined;
      // By its id, so that one of the same name but of someone else's is safe.
      return isThere
        ? compensate([action]).map((step) =>
            step.kind === 'remove-container' ? { ...step, containerId } : step,
          )
        : [];
    }
    case 'change-service-networks': {
      const { services } = await client.readSwarm();
      const service = services.find((one) => one.id === action.serviceId);
      const wanted = new Set(action.restore.map((one) => one.id));
      const isAsBefore =
        service !== undefined &&
        action.restore.every((one) => service.networkIds.includes(one.id)) &&
        action.networks.every((one) => wanted.has(one.id) || !service.networkIds.includes(one.id));
      if (service === undefined) return 'impossible';
      return isAsBefore ? [] : compensate([action]);
    }
    case 'init-swarm':
    case 'leave-swarm': {
      const { state } = (await client.readInfo()).swarm;
      const hasEffect = (state === 'inactive') === (action.kind === 'leave-swarm');
      return hasEffect ? compensate([action]) : [];
    }
    case 'change-state': {
      const detail = await inspectIfThere(client, action.containerId);
      return detail === undefined ? 'impossible' : compensate([action], detail);
    }
    case 'create-network':
      return inverseOfMaking(await client.listNetworks(), action, ids);
    case 'remove-network':
      return inverseOfRemoving(await client.listNetworks(), action, ids);
    case 'connect':
    case 'disconnect': {
      const detail = await inspectIfThere(client, action.containerId);
      if (detail === undefined) return 'impossible';
      const asked = ids.resolve(action);
      // What was connected to a network that is gone by now is off it.
      if (action.kind === 'connect' && (await isGone(client, action, ids))) return [];
      return compensate([asked], detail);
    }
  }
}

function inverseOfMaking(
  present: readonly Network[],
  action: Extract<Action, { kind: 'create-network' }>,
  ids: PlannedIds,
): Action[] {
  const { name } = action.spec;
  const planned = madeNetworkId(name);
  const known = ids.networkId(planned);
  // One whose making was not answered has no id yet; the name was free, so what bears it now and is nobody else's is that one.
  const late =
    known === planned
      ? present.find((one) => one.name === name && !ids.networkIds().includes(one.id))
      : undefined;
  if (late !== undefined) ids.noteNetwork(planned, late.id);
  const made = present.find((one) => one.id === ids.networkId(planned));
  return made === undefined
    ? []
    : [{ kind: 'remove-network', networkId: made.id, networkName: name, restore: action.spec }];
}

function inverseOfRemoving(
  present: readonly Network[],
  action: Extract<Action, { kind: 'remove-network' }>,
  ids: PlannedIds,
): Action[] {
  const id = ids.networkId(action.networkId);
  if (present.some((one) => one.id === id)) return [];
  // The one that was made in its place could not be removed again: better on that than on none.
  const namesake = present.find((one) => one.name === action.networkName);
  if (namesake === undefined) return [{ kind: 'create-network', spec: action.restore }];
  ids.noteNetwork(action.networkId, namesake.id);
  return [];
}

async function isGone(
  client: EngineClient,
  action: Extract<Action, { kind: 'connect' }>,
  ids: PlannedIds,
): Promise<boolean> {
  const id = ids.networkId(action.networkId);
  // Only a network of this plan's own making goes in its course.
  if (id === action.networkId) return false;
  return (await client.listNetworks([id])).length === 0;
}
