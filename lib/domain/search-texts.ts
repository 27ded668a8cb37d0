import type { Container } from './container';
import type { Endpoint } from './endpoint';
import type { Network } from './network';
import { networkProject } from './network-project';

/** What something can be found by. */
export type SearchField =
  | 'name'
  | 'image'
  | 'address'
  | 'mac'
  | 'network'
  | 'port'
  | 'project'
  | 'service'
  | 'alias'
  | 'subnet'
  | 'driver'
  | 'parent'
  | 'id';

/** One text of a network or container. */
export type SearchText = { field: SearchField; text: string };

/** @param endpoints the container's own. */
export function containerTexts(container: Container, endpoints: readonly Endpoint[]): SearchText[] {
  return [
    { field: 'name', text: container.name },
    ...(container.service === undefined ? [] : [{ field: 'service', text: container.service } as const]),
    ...(container.project === undefined ? [] : [{ field: 'project', text: container.project } as const]),
    { field: 'image', text: container.image },
    ...endpoints.flatMap(endpointTexts),
    ...container.publishedPorts.map(
      (port) => ({ field: 'port', text: `${port.hostPort}:${port.containerPort}/${port.protocol}` }) as const,
    ),
    ...container.exposedPorts.map((text) => ({ field: 'port', text }) as const),
    { field: 'id', text: container.id },
  ];
}

function endpointTexts(endpoint: Endpoint): SearchText[] {
  const { networkName, ipv4, ipv6, mac, aliases = [] } = endpoint;
  return [
    { field: 'network', text: networkName },
    ...(ipv4 === undefined ? [] : [{ field: 'address', text: ipv4 } as const]),
    ...(ipv6 === undefined ? [] : [{ field: 'address', text: ipv6 } as const]),
    ...(mac === undefined ? [] : [{ field: 'mac', text: mac } as const]),
    ...aliases.map((text) => ({ field: 'alias', text }) as const),
  ];
}

export function networkTexts(network: Network): SearchText[] {
  const project = networkProject(network);
  return [
    { field: 'name', text: network.name },
    ...network.subnets.map(({ subnet }) => ({ field: 'subnet', text: subnet }) as const),
    ...network.subnets.flatMap(({ gateway }) =>
      gateway === undefined ? [] : [{ field: 'address', text: gateway } as const],
    ),
    { field: 'driver', text: network.driver },
    ...(network.parent === undefined ? [] : [{ field: 'parent', text: network.parent } as const]),
    ...(project === undefined ? [] : [{ field: 'project', text: project } as const]),
    { field: 'id', text: network.id },
  ];
}
