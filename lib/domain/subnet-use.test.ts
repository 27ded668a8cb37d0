import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSize, containsAddress, formatCidr, nthAddress } from './cidr';
import { formatAddress, parseAddress } from './ip-address';
import type { Subnet } from './network';
import { subnetUse } from './subnet-use';
import { arbitraryCidr } from './testing/arbitraries';

const subnet = (over: Partial<Subnet> = {}): Subnet => ({
  subnet: '10.5.0.0/24',
  gateway: '10.5.0.1',
  auxAddresses: {},
  ...over,
});

describe('subnetUse', () => {
  it('counts all addresses, of which network, broadcast and gateway are reserved', () => {
    expect(subnetUse(subnet(), [])).toEqual({
      subnet: '10.5.0.0/24',
      capacity: '256',
      used: '0',
      reserved: '3',
      nextFree: '10.5.0.2',
    });
  });

  it('gives the lowest hole that members leave', () => {
    const holders = [{ ipv4: '10.5.0.2' }, { ipv4: '10.5.0.4/24' }, { ipv4: '172.17.0.2' }];
    expect(subnetUse(subnet(), holders)).toMatchObject({ used: '2', nextFree: '10.5.0.3' });
  });

  it('never gives an excluded address', () => {
    const use = subnetUse(subnet({ auxAddresses: { router: '10.5.0.2', nas: '10.5.0.3' } }), []);
    expect(use).toMatchObject({ reserved: '5', nextFree: '10.5.0.4' });
  });

  it('hands out from the range only', () => {
    const use = subnetUse(subnet({ ipRange: '10.5.0.128/25' }), [{ ipv4: '10.5.0.128' }]);
    expect(use.nextFree).toBe('10.5.0.129');
  });

  it('is full where the range is, though the subnet is not', () => {
    const use = subnetUse(subnet({ ipRange: '10.5.0.8/31' }), [{ ipv4: '10.5.0.8' }, { ipv4: '10.5.0.9' }]);
    expect(use).not.toHaveProperty('nextFree');
    expect(use.used).toBe('2');
  });

  it('knows the gateway that the engine took without telling: the lowest address it may hand out', () => {
    const { gateway: _, ...untold } = subnet();
    expect(subnetUse(untold, [])).toMatchObject({ reserved: '3', nextFree: '10.5.0.2' });
    expect(subnetUse({ ...untold, ipRange: '10.5.0.128/25' }, []).nextFree).toBe('10.5.0.129');
  });

  it("takes a member's word for the gateway before guessing", () => {
    const { gateway: _, ...untold } = subnet();
    const use = subnetUse(untold, [{ ipv4: '10.5.0.2', gateway: '10.5.0.254' }]);
    expect(use).toMatchObject({ used: '1', reserved: '3', nextFree: '10.5.0.1' });
  });

  it('counts IPv6 beyond what a number holds', () => {
    const use = subnetUse(subnet({ subnet: 'fd00::/64', gateway: 'fd00::1' }), [{ ipv6: 'fd00::2' }]);
    expect(use).toEqual({
      subnet: 'fd00::/64',
      capacity: '18446744073709551616',
      used: '1',
      reserved: '2',
      nextFree: 'fd00::3',
    });
  });

  it('counts an address that two hold once', () => {
    expect(subnetUse(subnet(), [{ ipv4: '10.5.0.2' }, { ipv4: '10.5.0.2' }]).used).toBe('1');
  });

  it('agrees with counting one by one, in small subnets of either family', () => {
    fc.assert(
      fc.property(arbitrarySmall, ({ block, gateway, excluded, held }) => {
        const text = (index: number) =>
          formatAddress(nthAddress(block, BigInt(index)) ?? { family: 4, value: 0n });
        const auxAddresses = Object.fromEntries(excluded.map((index) => [`x${index}`, text(index)]));
        const holders = held.map((index) =>
          block.family === 4 ? { ipv4: text(index) } : { ipv6: text(index) },
        );
        const size = Number(blockSize(block));
        const isReserved = (index: number) =>
          index === 0 ||
          index === gateway ||
          excluded.includes(index) ||
          (block.family === 4 && index === size - 1);
        const all = Array.from({ length: size }, (_, index) => index);
        const free = all.filter((index) => !isReserved(index) && !held.includes(index));
        const use = subnetUse({ subnet: formatCidr(block), gateway: text(gateway), auxAddresses }, holders);
        expect(use).toMatchObject({
          capacity: String(size),
          reserved: String(all.filter(isReserved).length),
          used: String(all.filter((index) => held.includes(index) && !isReserved(index)).length),
        });
        expect(use.nextFree).toBe(free[0] === undefined ? undefined : text(free[0]));
      }),
    );
  });

  it('answers at once for the largest subnets', () => {
    fc.assert(
      fc.property(
        arbitraryCidr(undefined, 4).filter((block) => blockSize(block) > 2n ** 20n),
        (block) => {
          const next = subnetUse({ subnet: formatCidr(block), auxAddresses: {} }, []).nextFree;
          const address = next === undefined ? undefined : parseAddress(next);
          expect(address !== undefined && containsAddress(block, address)).toBe(true);
        },
      ),
    );
  });
});

/** Between 4 and 64 addresses; places in it are by number. */
const arbitrarySmall = fc
  .tuple(arbitraryCidr(fc.constantFrom(4, 6)), fc.integer({ min: 2, max: 6 }))
  .map(([block, hostBits]) => {
    const prefix = (block.family === 4 ? 32 : 128) - hostBits;
    const size = 1n << BigInt(hostBits);
    return { family: block.family, prefix, first: (block.first / size) * size, written: block.first };
  })
  .chain((block) => {
    const place = fc.integer({ min: 0, max: Number(blockSize(block)) - 1 });
    return fc.record({
      block: fc.constant(block),
      gateway: fc.integer({ min: 1, max: Number(blockSize(block)) - 2 }),
      excluded: fc.uniqueArray(place, { maxLength: 6 }),
      held: fc.uniqueArray(place, { maxLength: 12 }),
    });
  });
