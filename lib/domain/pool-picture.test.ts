import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSize, parseCidr } from './cidr';
import type { Subnet } from './network';
import { poolClaims } from './pool-claims';
import { type PoolCell, poolPicture } from './pool-picture';
import { aNetworkDetail } from './testing/detail-factories';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from './testing/factories';

const small: Subnet = { subnet: '172.30.1.0/28', gateway: '172.30.1.1', auxAddresses: { nas: '172.30.1.5' } };

function claimsOf(subnet: Subnet, addresses: Record<string, string>) {
  const network = aNetwork({ name: 'shop', subnets: [subnet] });
  const names = Object.keys(addresses);
  const snapshot = aSnapshot({
    networks: [network],
    containers: names.map((name) => aContainer({ name })),
    endpoints: names.map((name) => {
      const address = addresses[name] ?? '';
      return anEndpoint({
        networkId: network.id,
        networkName: 'shop',
        containerId: `ctr-${name}`,
        ...(address.includes(':') ? { ipv6: address } : { ipv4: address }),
      });
    }),
  });
  return poolClaims(network, subnet, snapshot, aNetworkDetail(network));
}

const told = (claims: ReturnType<typeof claimsOf>) =>
  claims.map(({ address, kind, holder }) => `${address} ${kind}${holder === undefined ? '' : ` ${holder}`}`);

describe('what is claimed of a pool', () => {
  it('is its own ends, the gateway, what is kept back, and what members have, lowest first', () => {
    expect(told(claimsOf(small, { web: '172.30.1.3' }))).toEqual([
      '172.30.1.0 network',
      '172.30.1.1 gateway',
      '172.30.1.3 used web',
      '172.30.1.5 excluded nas',
      '172.30.1.15 broadcast',
    ]);
  });

  it('counts the gateway that an engine takes and does not tell', () => {
    expect(told(claimsOf({ subnet: '172.30.1.0/29', auxAddresses: {} }, {}))).toContain('172.30.1.1 gateway');
  });
});

describe('the picture', () => {
  it('of a small pool has a cell for each address', () => {
    const picture = poolPicture(small, claimsOf(small, { web: '172.30.1.3' }));
    expect(picture).toMatchObject({ window: '172.30.1.0/28', beyond: 0n });
    expect(picture?.cells).toHaveLength(16);
    expect(picture?.cells[3]).toMatchObject({ address: '172.30.1.3', claim: { holder: 'web' } });
    expect(picture?.cells[4]).toMatchObject({ address: '172.30.1.4', claim: undefined, dynamic: true });
  });

  it('tells what can only be chosen, for it is outside of the range', () => {
    const subnet = { ...small, ipRange: '172.30.1.8/29' };
    const cells = poolPicture(subnet, claimsOf(subnet, {}))?.cells ?? [];
    expect(cells.map((cell) => cell.kind === 'address' && cell.dynamic).indexOf(true)).toBe(8);
  });

  it('of an IPv6 pool is of the part that is used', () => {
    const subnet = { subnet: 'fd00:30::/64', gateway: 'fd00:30::1', auxAddresses: {} };
    const picture = poolPicture(subnet, claimsOf(subnet, { web: 'fd00:30::20' }));
    expect(picture).toMatchObject({ window: 'fd00:30::/120', beyond: 2n ** 64n - 256n });
    expect(picture?.cells[0x20]).toMatchObject({ claim: { holder: 'web' } });
  });

  it('of a large pool that is used all over is of blocks, each with what is claimed of it', () => {
    const subnet = { subnet: '10.7.0.0/16', gateway: '10.7.0.1', auxAddresses: {} };
    const claims = claimsOf(subnet, { web: '10.7.200.9' });
    const picture = poolPicture(subnet, claims);
    expect(picture?.window).toBe('10.7.0.0/16');
    expect(picture?.cells[200]).toMatchObject({ block: '10.7.200.0/24', claims: [{ holder: 'web' }] });
    expect(poolPicture(subnet, claims, '10.7.200.0/24')?.cells[9]).toMatchObject({
      claim: { holder: 'web' },
    });
  });

  it('accounts for every address once, whatever the pool and its window', () => {
    const cellSize = (cell: PoolCell) => (cell.kind === 'address' ? 1n : cell.size);
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 30 }), fc.nat({ max: 1_000 }), (prefix, offset) => {
        const subnet = { subnet: `10.0.0.0/${prefix}`, auxAddresses: {} };
        const block = parseCidr(subnet.subnet);
        if (block === undefined) return;
        const value = block.first + (BigInt(offset) % blockSize(block));
        const address = `10.0.${(value >> 8n) & 255n}.${value & 255n}`;
        const claims = claimsOf(subnet, { web: address });
        const picture = poolPicture(subnet, claims);
        const window = parseCidr(picture?.window ?? '');
        const outside = claims.filter(
          (claim) => window === undefined || claim.value >= window.first + blockSize(window),
        );
        const drawn = (picture?.cells ?? []).reduce((sum, cell) => sum + cellSize(cell), 0n);
        expect(drawn + (picture?.beyond ?? 0n) + BigInt(outside.length)).toBe(blockSize(block));
      }),
    );
  });
});
