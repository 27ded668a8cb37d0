import type { Container, ContainerConfig, EndpointWish, HostConfig } from '../engine/container';
import { createContainer } from '../engine/create-container';
import { createNetwork, type NetworkWish } from '../engine/create-network';
import type { Engine } from '../engine/engine';
import type { Network } from '../engine/network';
import { startContainer } from '../engine/start-container';
import { noWish } from '../engine/wish-rules';

export function aNetwork(engine: Engine, name: string, more: Partial<NetworkWish> = {}): Network {
  return createNetwork(engine, {
    ...{
      name,
      checkDuplicate: true,
      driver: 'bridge',
      enableIPv6: false,
      internal: false,
      attachable: false,
    },
    ...{ ingress: false, configOnly: false, configFrom: '', ipamDriver: 'default', ipamOptions: null },
    ...{ subnets: [], options: {}, labels: {} },
    ...more,
  }).network;
}

/** A pool that was asked for, so that addresses may be chosen in it. */
export function withSubnet(subnet: string): Pick<NetworkWish, 'subnets'> {
  return { subnets: [{ subnet, auxAddresses: {} }] };
}

export function aContainer(
  engine: Engine,
  name: string,
  host: Partial<HostConfig> = {},
  config: Partial<ContainerConfig> = {},
): Container {
  return createContainer(engine, {
    ...{ name, image: 'busybox:local', config: { cmd: ['sleep', '600'], ...config }, host },
    endpoints: new Map(),
  });
}

export function aRunningContainer(
  engine: Engine,
  name: string,
  ...made: [host?: Partial<HostConfig>, config?: Partial<ContainerConfig>]
): Container {
  const container = aContainer(engine, name, ...made);
  startContainer(engine, container.id);
  return container;
}

export function at(ipv4: string): EndpointWish {
  return { ...noWish, ipam: { ipv4, ipv6: '' } };
}
