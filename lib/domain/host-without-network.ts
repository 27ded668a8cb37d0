import { bridgeInterface } from './bridge-interface';
import type { HostInterfaces } from './host-interface';
import type { Network } from './network';

/** The engine's host as it is once the network is gone: a bridge takes its interface, address and route along. */
export function hostWithoutNetwork(host: HostInterfaces, network: Network): HostInterfaces {
  const bridge = bridgeInterface(network);
  if (!host.available || bridge === undefined) return host;
  return {
    ...host,
    interfaces: host.interfaces.filter((one) => one.name !== bridge),
    routes: host.routes.filter((route) => route.interface !== bridge),
  };
}
