import { expect, it } from 'vitest';
import { networkOfSpec } from './network-of-spec';
import { specOfNetwork } from './spec-of-network';
import { aMacvlan, aNetwork } from './testing/factories';

it('is the network that the spec was read from, but for its id', () => {
  for (const network of [
    aNetwork(),
    aMacvlan({ options: { parent: 'eth0.10', macvlan_mode: 'bridge' }, parent: 'eth0.10' }),
  ]) {
    expect(networkOfSpec(specOfNetwork(network), network.id)).toEqual({ ...network, createdAt: '' });
  }
});

it('has the gateways that the engine will take', () => {
  const spec = specOfNetwork(
    aNetwork({ subnets: [{ subnet: '10.5.0.0/24', ipRange: '10.5.0.128/25', auxAddresses: {} }] }),
  );
  expect(networkOfSpec(spec, 'made').subnets).toMatchObject([{ gateway: '10.5.0.128' }]);
});
