import { compareText } from './compare-text';
import type { PublishedPort } from './container';
import type { ContainerFacts, SwarmFacts } from './facts';
import { sortByKey } from './sorted-list';

/**
 * A container with every list in one fixed order. The engine keeps ports and networks in maps and writes them out in a new
 * order each time; without this a container would seem to change at every read.
 */
export function canonicalContainer(facts: ContainerFacts): ContainerFacts {
  return {
    container: {
      ...facts.container,
      publishedPorts: [...facts.container.publishedPorts].sort(comparePorts),
      exposedPorts: [...facts.container.exposedPorts].sort(comparePortWords),
    },
    attachments: sortByKey(facts.attachments, (attachment) => attachment.networkName),
  };
}

/** The Swarm's facts, with every list in one fixed order. */
export function canonicalSwarm(facts: SwarmFacts): SwarmFacts {
  return {
    services: sortByKey(facts.services, (service) => service.id).map((service) => ({
      ...service,
      virtualIps: sortByKey(service.virtualIps, (ip) => `${ip.networkId} ${ip.address}`),
      networkIds: [...service.networkIds].sort(compareText),
    })),
    tasks: sortByKey(facts.tasks, (task) => task.id).map((task) => ({
      ...task,
      attachments: sortByKey(task.attachments, (attachment) => attachment.networkId),
    })),
    swarmNodes: sortByKey(facts.swarmNodes, (node) => node.id),
  };
}

function comparePorts(a: PublishedPort, b: PublishedPort): number {
  return (
    a.containerPort - b.containerPort ||
    compareText(a.protocol, b.protocol) ||
    a.hostPort - b.hostPort ||
    compareText(a.hostIp, b.hostIp)
  );
}

/** `80/tcp` before `8080/tcp` before `8080/udp`. */
function comparePortWords(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || compareText(a, b);
}
