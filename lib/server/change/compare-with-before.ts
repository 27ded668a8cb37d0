import type { ContainerDetail } from '@/lib/domain/detail';
import { connectCommand, createNetworkCommand } from '@/lib/domain/docker-command';
import { type Leftover, membershipLeftovers, stateLeftovers } from '@/lib/domain/leftover';
import { madeNetworkId } from '@/lib/domain/made-network';
import type { Action } from '@/lib/domain/plan';
import type { EngineClient } from '../engine/engine-client';
import { inspectIfThere } from './inspect-members';
import type { PlannedIds } from './planned-ids';

/** What is not as it was before a plan's first action, each with the command that would put it right where there is one. */
export async function compareWithBefore(
  client: EngineClient,
  begun: readonly Action[],
  before: readonly ContainerDetail[],
  ids: PlannedIds,
): Promise<Leftover[]> {
  const present = await client.listNetworks();
  const names = new Set(present.map((one) => one.name));
  const there = new Set(present.map((one) => one.id));
  const removed = new Set(
    begun.flatMap((action) => (action.kind === 'remove-network' ? [action.networkName] : [])),
  );
  const ofNetworks = begun.flatMap((action): Leftover[] => {
    if (action.kind === 'create-network') {
      const { name } = action.spec;
      if (!there.has(ids.networkId(madeNetworkId(name)))) return [];
      return [{ code: removed.has(name) ? 'network-has-new-settings' : 'network-left', network: name }];
    }
    if (action.kind !== 'remove-network' || names.has(action.networkName)) return [];
    const command = createNetworkCommand(action.restore);
    return [{ code: 'network-gone', network: action.networkName, command }];
  });
  const ofContainers: Leftover[] = [];
  for (const was of before) {
    const now = await inspectIfThere(client, was.container.id);
    if (now === undefined) ofContainers.push({ code: 'container-gone', container: was.container.name });
    else {
      ofContainers.push(...membershipLeftovers(was, now).map((left) => withCommand(left, begun)));
      // Else who stopped meanwhile was not stopped by this plan.
      if (begun.some((action) => action.kind === 'change-state'))
        ofContainers.push(...stateLeftovers(was, now));
    }
  }
  return [...ofContainers, ...(await containersLeft(client, ids)), ...ofNetworks];
}

/** The containers that this plan made and that are still there. */
async function containersLeft(client: EngineClient, ids: PlannedIds): Promise<Leftover[]> {
  const made = ids.containerIds();
  const left = made.length === 0 ? [] : await client.listContainers(made);
  return left.map(({ container }) => ({ code: 'container-left', container: container.name }));
}

function withCommand(leftover: Leftover, begun: readonly Action[]): Leftover {
  if (leftover.code !== 'not-reconnected') return leftover;
  const left = begun.find(
    (action) =>
      action.kind === 'disconnect' &&
      action.containerName === leftover.container &&
      action.networkName === leftover.network,
  );
  if (left?.kind !== 'disconnect') return leftover;
  const { container, network } = leftover;
  return { ...leftover, command: connectCommand({ container, network, config: left.restore }) };
}
