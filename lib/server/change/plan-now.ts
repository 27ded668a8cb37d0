import type { ContainerDetail, NetworkDetail } from '@/lib/domain/detail';
import { isMissingNetworkId } from '@/lib/domain/endpoint';
import { namedHolders } from '@/lib/domain/named-holders';
import type { Plan } from '@/lib/domain/plan';
import type { PlanContext } from '@/lib/domain/plan-context';
import { isPrunable } from '@/lib/domain/plan-prune-networks';
import { unusedNetworks } from '@/lib/domain/unused-networks';
import { isAppError } from '../app-error';
import { requireSnapshot } from '../http/find-engine';
import type { Watcher } from '../watch/watcher';
import { type Change, involvedIn, planOfChange } from './change';
import { inspectMembers } from './inspect-members';

/** A plan and the containers that it is about as they were when the plan was made. */
export type Planned = { plan: Plan; before: readonly ContainerDetail[] };

/**
 * Plans a change against what the engine says right now, not against what was last drawn.
 * @throws AppError engine-unreachable and the engine's others.
 */
export async function planNow(watcher: Watcher, change: Change): Promise<Planned> {
  const context = await readContext(watcher, change);
  const { container, members } = context;
  const before = members === undefined ? (container === undefined ? [] : [container]) : [...members.values()];
  const plan = planOfChange(change, context);
  const holders = plan.ok ? [] : namedHolders(plan.reasons, context.snapshot);
  if (holders.length === 0) return { plan, before };
  // Who is in the way may have gone a moment ago, and the event that tells of it be on its way.
  await watcher.refresh({ containers: holders });
  const snapshot = { ...(await requireSnapshot(watcher)), networks: context.snapshot.networks };
  return { plan: planOfChange(change, { ...context, snapshot }), before };
}

async function readContext(watcher: Watcher, change: Change): Promise<PlanContext> {
  const client = watcher.client();
  const {
    container,
    networks,
    needsInterfaces,
    needsImages = false,
    needsInfo = false,
    needsSwarm = false,
    membersOf,
  } = involvedIn(change);
  const members = membersOf && (await inspectMembers(client, membersOf));
  const wanted = isPruneOfAll(change) ? await prunableIds(watcher) : networks;
  const known = wanted.filter((id) => !isMissingNetworkId(id));
  const containers = [...(members?.keys() ?? []), ...(container === undefined ? [] : [container])];
  const [detail, inspected, interfaces, images, info] = await Promise.all([
    container === undefined ? undefined : ifThere(client.inspectContainer(container)),
    Promise.all(known.map((id) => ifThere(client.inspectNetwork(id)))),
    needsInterfaces ? watcher.readInterfaces() : undefined,
    needsImages ? client.listImages() : undefined,
    needsInfo ? client.readInfo() : undefined,
    watcher.refresh({ networks: known, containers, ...(needsSwarm && { swarm: true }) }),
  ]);
  const snapshot = await requireSnapshot(watcher);
  const { apiVersion, version } = watcher.engine();
  return {
    // A network to be made is held against all that there are, and another may have been made a moment ago.
    snapshot: needsInterfaces ? { ...snapshot, networks: await client.listNetworks() } : snapshot,
    apiVersion,
    engineVersion: version,
    container: detail,
    members,
    networks: new Map(
      inspected.filter((one): one is NetworkDetail => one !== undefined).map((one) => [one.network.id, one]),
    ),
    interfaces,
    info,
    images,
  };
}

function isPruneOfAll({ operation, input }: Change): boolean {
  return operation === 'pruneNetworks' && input.networkIds === undefined;
}

/** They are inspected before they go, or what makes them again would not be known whole. */
async function prunableIds(watcher: Watcher): Promise<string[]> {
  const engine = { engineVersion: watcher.engine().version };
  const unused = unusedNetworks(await requireSnapshot(watcher), engine);
  return unused.filter(isPrunable).map(({ network }) => network.id);
}

/** What the engine does not have is for the plan to say, in its own words. */
async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
