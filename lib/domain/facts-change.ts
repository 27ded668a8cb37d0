import type { SnapshotLists } from './change';
import { deriveEndpoints } from './derive-endpoints';
import { endpointKey } from './endpoint';
import { type ContainerFacts, type EngineFacts, factsId } from './facts';
import type { Network } from './network';
import { mayMeanAnyOf } from './resolve-network';
import { isSameValue } from './same-value';
import { diffLists, findByKey, type ListChange } from './sorted-list';

/**
 * What turns the picture of some facts into that of the next ones. It costs what changed, not what there is: facts that were folded
 * share what did not change, and only the endpoints of what did are derived, from before and from now.
 * @returns undefined where the two pictures are the same.
 */
export function factsChange(before: EngineFacts, after: EngineFacts): SnapshotLists | undefined {
  if (before === after) return undefined;
  const networks = diffLists(before.networks, after.networks, (network) => network.id);
  const entries = diffLists(before.containers, after.containers, factsId);
  const containers = entries && containersOf(entries, before);
  const endpoints = endpointsChange(before, after, networks, entries);
  const services = diffLists(before.swarm.services, after.swarm.services, (service) => service.id);
  const tasks = diffLists(before.swarm.tasks, after.swarm.tasks, (task) => task.id);
  const swarmNodes = diffLists(before.swarm.swarmNodes, after.swarm.swarmNodes, (node) => node.id);
  const lists = {
    ...(networks && { networks }),
    ...(containers && { containers }),
    ...(endpoints && { endpoints }),
    ...(services && { services }),
    ...(tasks && { tasks }),
    ...(swarmNodes && { swarmNodes }),
  };
  return Object.keys(lists).length === 0 ? undefined : lists;
}

/** Of a container whose attachments alone changed, only endpoints are told. */
function containersOf(
  { upserted, removed }: ListChange<ContainerFacts>,
  before: EngineFacts,
): SnapshotLists['containers'] {
  const changed = upserted
    .filter((entry) => {
      const old = findByKey(before.containers, factsId(entry), factsId);
      return old === undefined || !isSameValue(old.container, entry.container);
    })
    .map((entry) => entry.container);
  return changed.length === 0 && removed.length === 0 ? undefined : { upserted: changed, removed };
}

/** Only of the containers that changed or whose networks did; but where those are many, to derive all costs less than to look for each. */
function endpointsChange(
  before: EngineFacts,
  after: EngineFacts,
  networks: ListChange<Network> | undefined,
  entries: ListChange<ContainerFacts> | undefined,
): SnapshotLists['endpoints'] {
  const touched = new Set([...(entries?.upserted ?? []).map(factsId), ...(entries?.removed ?? [])]);
  if (touched.size > after.containers.length / 8) {
    return diffLists(deriveEndpoints(before), deriveEndpoints(after), endpointKey);
  }
  if (networks !== undefined) {
    const isTouched = mayMeanAnyOf([...networks.upserted, ...changedFrom(before.networks, networks)]);
    for (const entry of after.containers) if (entry.attachments.some(isTouched)) touched.add(factsId(entry));
  }
  const ids = [...touched].sort();
  return diffLists(endpointsOf(ids, before), endpointsOf(ids, after), endpointKey);
}

/** The networks of before that are gone or different now. */
function changedFrom(networks: readonly Network[], { upserted, removed }: ListChange<Network>): Network[] {
  const ids = [...upserted.map((network) => network.id), ...removed];
  return ids.flatMap((id) => findByKey(networks, id, (network) => network.id) ?? []);
}

function endpointsOf(containerIds: readonly string[], { networks, containers }: EngineFacts) {
  const entries = containerIds.flatMap((id) => findByKey(containers, id, factsId) ?? []);
  return deriveEndpoints({ networks, containers: entries });
}
