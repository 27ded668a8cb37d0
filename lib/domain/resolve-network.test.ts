import { expect, test } from 'vitest';
import { indexNetworks, resolveNetwork } from './resolve-network';
import { aNetwork } from './testing/factories';

test.each(['constructor', 'toString', '__proto__', 'valueOf'])(
  'a network named %s is one like any other',
  (name) => {
    const network = aNetwork({ name });
    const index = indexNetworks([network]);
    expect(resolveNetwork(index, { networkName: name, networkId: network.id })).toBe(network);
    expect(resolveNetwork(index, { networkName: name, networkId: 'f'.repeat(64) })).toBeUndefined();
  },
);
