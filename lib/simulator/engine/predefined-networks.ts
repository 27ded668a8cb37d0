import type { Engine } from './engine';
import { makeNetwork } from './make-network';

/** Makes the three networks that every engine has. */
export function makePredefinedNetworks(engine: Engine): void {
  const plain = {
    scope: 'local' as const,
    ...{ enableIPv6: false, internal: false, attachable: false, ingress: false, configOnly: false },
    ...{ configFrom: '', ipamDriver: 'default', ipamOptions: null, subnets: [], options: {}, labels: {} },
  };
  makeNetwork(engine, {
    ...plain,
    name: 'bridge',
    driver: 'bridge',
    subnets: [{ subnet: '172.17.0.0/16', auxAddresses: {} }],
    options: {
      'com.docker.network.bridge.default_bridge': 'true',
      'com.docker.network.bridge.enable_icc': 'true',
      'com.docker.network.bridge.enable_ip_masquerade': 'true',
      'com.docker.network.bridge.host_binding_ipv4': '0.0.0.0',
      'com.docker.network.bridge.name': 'docker0',
      'com.docker.network.driver.mtu': '1500',
    },
  });
  makeNetwork(engine, { ...plain, name: 'none', driver: 'null' });
  makeNetwork(engine, { ...plain, name: 'host', driver: 'host' });
}
