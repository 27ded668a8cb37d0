import { hasLiveStack, sharedStackOwner } from './container';
import type { EndpointConfig } from './detail';
import { isMadeOnId } from './made-on';
import type { Network } from './network';
import { networkProject } from './network-project';
import type { PlanContext } from './plan-context';
import { reachWarnings } from './reach-warnings';
import type { Member } from './recreate-member';
import type { Warning } from './warning';

/** What goes with making a network anew: who is cut off and for how long, whose ports and routes change, what will remember the old one. */
export function recreateWarnings(
  network: Network,
  target: Network,
  members: readonly (Member & { config: EndpointConfig })[],
  context: PlanContext,
): Warning[] {
  const { snapshot } = context;
  const live = members.filter(({ subject }) => hasLiveStack(subject.container));
  const names = live.map(({ subject }) => subject.container.name);
  const ids = new Set(live.map(({ subject }) => subject.container.id));
  const riders = snapshot.containers
    .filter((other) => {
      const owner = sharedStackOwner(other);
      return owner !== undefined && (ids.has(owner) || names.includes(owner));
    })
    .map((rider) => rider.name);
  const project = networkProject(network);
  const byId = snapshot.containers.filter((container) => isMadeOnId(container, network));
  return [
    ...(names.length > 0
      ? [
          {
            code: 'members-go-down',
            network: network.name,
            containers: names,
            seconds: downSeconds(live.length),
          } as const,
        ]
      : []),
    ...(riders.length > 0 ? [{ code: 'riders-go-down', network: network.name, riders } as const] : []),
    ...members.flatMap((member) => reachOf(member, target, context)),
    ...(byId.length > 0
      ? [
          {
            code: 'made-on-id',
            network: network.name,
            containers: byId.map(({ name }) => name),
          } as const,
        ]
      : []),
    ...(project === undefined ? [] : [{ code: 'compose-declares', network: network.name, project } as const]),
    ...(network.scope === 'swarm' && snapshot.swarmNodes.length > 1
      ? [{ code: 'other-nodes-unseen', network: network.name } as const]
      : []),
  ];
}

/**
 * How long the members are cut off, in whole seconds. A connect, a disconnect and the reading back of an address take about a third of
 * a second together for each member, taking the network away and making it one. (Docker 20.10 and 28.5, tried on two cores.)
 */
function downSeconds(members: number): number {
  return Math.ceil(1 + members * 0.4);
}

function reachOf(
  { subject, membership, config }: Member & { config: EndpointConfig },
  target: Network,
  context: PlanContext,
): Warning[] {
  const { snapshot } = context;
  const change = { subject, leaving: membership, joining: { network: target, config } };
  const within = { ...context, snapshot: { ...snapshot, networks: [...snapshot.networks, target] } };
  return reachWarnings(change, within).filter(
    // The old network and the new bear one name.
    (warning) => warning.code !== 'default-route-changes' || warning.from !== warning.to,
  );
}
