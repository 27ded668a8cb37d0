import { engineOptions, parentInterface } from './engine-options';
import { formatAddress } from './ip-address';
import type { Network, Subnet } from './network';
import type { NetworkSpec, SpecSubnet } from './network-spec';
import { gatewayOf, specBlock } from './validate-subnet';

/**
 * The network that a spec makes, as far as that can be known before: endpoints can be thought through on it. Gateways that the engine
 * will take are filled in; subnets that it will pick are not there.
 * @param id what the network goes by until it has an id, see `madeNetworkId`.
 */
export function networkOfSpec(spec: NetworkSpec, id: string): Network {
  const parent = parentInterface(spec);
  return {
    id,
    name: spec.name,
    driver: spec.driver,
    scope: spec.scope ?? (spec.driver === 'overlay' ? 'swarm' : 'local'),
    internal: spec.internal,
    attachable: spec.attachable,
    ingress: spec.ingress,
    configOnly: spec.configOnly,
    enableIPv4: spec.enableIPv4,
    enableIPv6: spec.enableIPv6,
    subnets: spec.subnets.map(withGateway),
    options: engineOptions(spec),
    labels: spec.labels,
    ...(parent !== undefined && { parent }),
    createdAt: '',
    system: false,
  };
}

function withGateway(subnet: SpecSubnet): Subnet {
  const block = specBlock(subnet);
  const gateway = block && gatewayOf(subnet, block);
  return gateway === undefined ? subnet : { ...subnet, gateway: formatAddress(gateway) };
}
