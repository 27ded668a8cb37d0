import { setTimeout } from 'node:timers/promises';
import { compensate } from '@/lib/domain/compensation';
import type { ContainerDetail } from '@/lib/domain/detail';
import { type Leftover, membershipLeftovers, stateLeftovers } from '@/lib/domain/leftover';
import type { Action } from '@/lib/domain/plan';
import { isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { log } from '../log';
import { isAmbiguous, patience } from './pace';
import { performAction } from './perform-action';

/** An action that was begun, and the id of the network or container that it made. */
export type Begun = { action: Action; networkId?: string; containerId?: string };

/**
 * Takes back what was begun, by what is true now and not by what was answered, and compares the end with the state before. An engine
 * that is away is waited for; what is still amiss after a try is tried again.
 * @param before the container of the plan, inspected before the first action.
 * @returns what is not as it was before; empty where everything is.
 */
export async function takeBack(
  client: EngineClient,
  begun: readonly Begun[],
  before: ContainerDetail | undefined,
): Promise<Leftover[]> {
  const until = Date.now() + patience.engineBack;
  for (;;) {
    try {
      const refused = await inverseOfAll(client, begun, before);
      const leftovers = await compare(client, begun, before);
      if (leftovers.length === 0 || refused || Date.now() >= until) return leftovers;
    } catch (error) {
      if (!isAmbiguous(error)) throw error;
      if (Date.now() >= until) return [{ code: 'unknown', subject: subjectOf(begun, before) }];
    }
    await setTimeout(patience.between);
  }
}

/** @returns true where the engine refused a step, which trying again does not change. */
async function inverseOfAll(
  client: EngineClient,
  begun: readonly Begun[],
  before: ContainerDetail | undefined,
): Promise<boolean> {
  const now = before && (await inspectIfThere(client, before.container.id));
  if (before !== undefined && now === undefined) return true;
  let refused = false;
  for (const action of compensate(
    begun.map((one) => one.action),
    now,
  )) {
    try {
      await performAction(client, withMadeId(action, begun));
    } catch (error) {
      if (isAmbiguous(error) || !isAppError(error)) throw error;
      log.warn({ err: error, action }, 'a step of taking a change back was refused');
      refused = true;
    }
  }
  return refused;
}

async function compare(
  client: EngineClient,
  begun: readonly Begun[],
  before: ContainerDetail | undefined,
): Promise<Leftover[]> {
  const networks = await client.listNetworks();
  const now = before && (await inspectIfThere(client, before.container.id));
  return [
    ...(before === undefined
      ? []
      : now === undefined
        ? [{ code: 'container-gone', container: before.container.name } as const]
        : [...membershipLeftovers(before, now), ...stateLeftovers(before, now)]),
    ...(await containersLeft(client, begun)),
    ...begun.flatMap(({ action, networkId }): Leftover[] => {
      if (action.kind === 'create-network' && networks.some((one) => one.id === networkId)) {
        return [{ code: 'network-left', network: action.spec.name }];
      }
      const isMissing =
        action.kind === 'remove-network' && !networks.some((one) => one.name === action.networkName);
      return isMissing ? [{ code: 'network-gone', network: action.networkName }] : [];
    }),
  ];
}

/** The containers that this plan made and that are still there. */
async function containersLeft(client: EngineClient, begun: readonly Begun[]): Promise<Leftover[]> {
  const made = begun.flatMap(({ containerId }) => containerId ?? []);
  const left = made.length === 0 ? [] : await client.listContainers(made);
  return left.map(({ container }) => ({ code: 'container-left', container: container.name }));
}

/** What this plan made is removed by its id, so that something of the same name but of someone else's is safe. */
function withMadeId(action: Action, begun: readonly Begun[]): Action {
  if (action.kind === 'remove-container') {
    const run = begun.find(
      (one) => one.action.kind === 'run-container' && one.action.spec.name === action.containerName,
    );
    return run?.containerId === undefined ? action : { ...action, containerId: run.containerId };
  }
  if (action.kind !== 'remove-network') return action;
  const made = begun.find(
    (one) => one.action.kind === 'create-network' && one.action.spec.name === action.networkName,
  );
  return made?.networkId === undefined ? action : { ...action, networkId: made.networkId };
}

async function inspectIfThere(client: EngineClient, id: string): Promise<ContainerDetail | undefined> {
  try {
    return await client.inspectContainer(id);
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

function subjectOf(begun: readonly Begun[], before: ContainerDetail | undefined): string {
  if (before !== undefined) return before.container.name;
  const names = begun.map(({ action }) =>
    'spec' in action ? action.spec.name : 'networkName' in action ? action.networkName : action.containerName,
  );
  return names[0] ?? '';
}
