import type { Network } from '../../network';
import { aMacvlan, aNetwork } from '../../testing/factories';

const bridgeOption = 'com.docker.network.bridge';
const mode = `${bridgeOption}.gateway_mode_ipv4`;

/** A bridge named so, on 172.20.`place`.0/24. */
function aBridge(name: string, place: number, over: Partial<Network> = {}): Network {
  return aNetwork({
    name,
    subnets: [{ subnet: `172.20.${place}.0/24`, gateway: `172.20.${place}.1`, auxAddresses: {} }],
    ...over,
  });
}

function withIpv6(network: Network, place: number): Network {
  const pool = { subnet: `fd00:${place}::/64`, gateway: `fd00:${place}::1`, auxAddresses: {} };
  return { ...network, enableIPv6: true, subnets: [...network.subnets, pool] };
}

/** A network of each kind that explanations tell apart. */
export const reachNetworks: readonly Network[] = [
  aBridge('front', 1),
  aBridge('back', 2),
  aBridge('inner', 3, { internal: true }),
  aBridge('quiet', 4, { options: { [`${bridgeOption}.enable_icc`]: 'false' } }),
  aBridge('plain', 5, { options: { [`${bridgeOption}.enable_ip_masquerade`]: 'false' } }),
  aBridge('routed', 6, { options: { [mode]: 'routed' } }),
  aBridge('open', 7, { options: { [mode]: 'nat-unprotected' } }),
  aBridge('sealed', 8, { internal: true, options: { [mode]: 'isolated' } }),
  withIpv6(aBridge('dual', 9), 9),
  withIpv6(aBridge('dual2', 10, { options: { [`${bridgeOption}.enable_icc`]: 'false' } }), 10),
  aBridge('docker_gwbridge', 11, { options: { [`${bridgeOption}.enable_icc`]: 'false' } }),
  // As Docker below 28 tells one that was made without a gateway.
  aBridge('old', 12, { subnets: [{ subnet: '172.20.12.0/24', auxAddresses: {} }] }),
  aBridge('bare', 13, { options: { [`${bridgeOption}.inhibit_ipv4`]: 'true' } }),
  aBridge('shop', 14, { labels: { 'com.docker.compose.project': 'shop' } }),
  aBridge('mesh', 20, { driver: 'overlay', scope: 'swarm', attachable: true }),
  aBridge('stack', 21, { driver: 'overlay', scope: 'swarm' }),
  aBridge('ingress', 22, { driver: 'overlay', scope: 'swarm', ingress: true }),
  lan('lan', 30, {}),
  lan('lan2', 31, { parent: 'eth0.10' }),
  lan('lonely', 32, { options: { macvlan_mode: 'private' } }),
  lan('nolan', 33, { internal: true, parent: 'dm-0123' }),
  lan('lost', 34, { parent: 'eth7' }),
  lan('l2', 35, { driver: 'ipvlan' }),
  lan('l3', 36, { driver: 'ipvlan', options: { ipvlan_mode: 'l3' } }),
  aBridge('odd', 40, { driver: 'weave' }),
];

function lan(name: string, place: number, over: Partial<Network>): Network {
  const subnets = [{ subnet: `172.20.${place}.0/24`, gateway: `172.20.${place}.1`, auxAddresses: {} }];
  return aMacvlan({ name, subnets, ...over });
}
