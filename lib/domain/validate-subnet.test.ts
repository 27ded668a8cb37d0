import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAround, blockSize, type Cidr, cidrsOverlap, formatCidr, hasHostBits, nthAddress } from './cidr';
import { type Address, familyBits, formatAddress, parseAddress } from './ip-address';
import type { SpecContext } from './spec-context';
import { arbitraryAddress, arbitraryFamily } from './testing/arbitraries';
import { aNetwork, aNetworkSpec } from './testing/factories';
import { validateNetworkSpec } from './validate-network-spec';
import { validateSubnet } from './validate-subnet';

/** Blocks as people use them: in 10.0.0.0/8 or fd00::/8, with room for a few containers. */
const arbitraryPrivate: fc.Arbitrary<Cidr> = arbitraryFamily.chain((family) =>
  fc
    .record({
      prefix: fc.integer({ min: 9, max: family === 4 ? 28 : 120 }),
      luck: fc.bigInt(0n, (1n << BigInt(familyBits[family] - 8)) - 1n),
    })
    .map(({ prefix, luck }) => {
      const start = (family === 4 ? 10n : 0xfdn) << BigInt(familyBits[family] - 8);
      const block = blockAround({ family, value: start + luck }, prefix);
      return { ...block, written: block.first };
    }),
);

/** A block, and the text of different addresses in it that hosts can have. */
const arbitraryFilled = arbitraryPrivate.chain((block) =>
  fc.record({
    block: fc.constant(block),
    hosts: fc
      .uniqueArray(fc.bigInt(2n, blockSize(block) - 2n), { minLength: 3, maxLength: 5 })
      .map((places) => places.map((place) => textOf(nthAddress(block, place)))),
    ipRange: fc
      .record({
        place: fc.bigInt(0n, blockSize(block) - 1n),
        prefix: fc.integer({ min: block.prefix, max: familyBits[block.family] }),
      })
      .map(({ place, prefix }) => formatCidr(blockAround(nthOf(block, place), prefix))),
  }),
);

describe('validateSubnet', () => {
  it('has nothing against gateway, range and exclusions that are inside and apart', () => {
    fc.assert(
      fc.property(arbitraryFilled, ({ block, hosts: [gateway, ...excluded], ipRange }) => {
        const auxAddresses = Object.fromEntries(excluded.map((address, index) => [`x${index}`, address]));
        const subnet = { subnet: formatCidr(block), gateway, ipRange, auxAddresses };
        expect(validateSubnet({ ...subnet, gateway: gateway ?? '' }, 'subnets.0')).toEqual([]);
      }),
    );
  });

  it('has something against every gateway outside', () => {
    fc.assert(
      fc.property(arbitraryPrivate, arbitraryAddress(), (block, address) => {
        fc.pre(address.family !== block.family || blockAround(address, block.prefix).first !== block.first);
        const gateway = formatAddress(address);
        expect(validateSubnet({ subnet: formatCidr(block), gateway, auxAddresses: {} }, 'subnets.0')).toEqual(
          [{ code: 'outside-subnet', field: 'subnets.0.gateway', value: gateway, subnet: formatCidr(block) }],
        );
      }),
    );
  });

  it('suggests for a subnet with host bits one that it has nothing against', () => {
    fc.assert(
      fc.property(arbitraryPrivate, fc.bigInt(1n, 2n ** 100n), (block, luck) => {
        const value = `${textOf(nthAddress(block, luck % blockSize(block)))}/${block.prefix}`;
        fc.pre(hasHostBits({ ...block, written: parseAddress(value.split('/')[0] ?? '')?.value ?? 0n }));
        const [reason] = validateSubnet({ subnet: value, auxAddresses: {} }, 'subnets.0');
        expect(reason).toMatchObject({ code: 'cidr-host-bits', suggestion: formatCidr(block) });
        expect(validateSubnet({ subnet: formatCidr(block), auxAddresses: {} }, 'subnets.0')).toEqual([]);
      }),
    );
  });

  it('answers whatever is typed, and names the field', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f.:/]{0,20}$/));
    fc.assert(
      fc.property(typed, typed, typed, (subnet, gateway, ipRange) => {
        const reasons = validateSubnet(
          { subnet, gateway, ipRange, auxAddresses: { x: gateway } },
          'subnets.3',
        );
        for (const reason of reasons)
          expect(reason).toHaveProperty('field', expect.stringMatching(/^subnets\.3\./));
      }),
    );
  });
});

describe('validateNetworkSpec', () => {
  it('finds an overlap with a network exactly where blocks overlap', () => {
    const near = arbitraryPrivate.chain((block) =>
      fc.tuple(fc.constant(block), fc.oneof(arbitraryPrivate, growthOf(block))),
    );
    fc.assert(
      fc.property(near, ([ours, theirs]) => {
        const subnets = [{ subnet: formatCidr(theirs), auxAddresses: {} }];
        const spec = aNetworkSpec({ subnets: [{ subnet: formatCidr(ours) }], enableIPv6: true });
        const reasons = validateNetworkSpec(spec, aContext({ networks: [aNetwork({ subnets })] }));
        const overlaps = reasons.some((reason) => reason.code === 'overlaps-network');
        expect(overlaps).toBe(cidrsOverlap(ours, theirs));
      }),
    );
  });
});

/** The block with some bits of its prefix less or more: neighbours, and blocks that contain each other. */
function growthOf(block: Cidr): fc.Arbitrary<Cidr> {
  return fc
    .record({ prefix: fc.integer({ min: 9, max: familyBits[block.family] - 3 }), next: fc.bigInt(-1n, 1n) })
    .map(({ prefix, next }) => {
      const moved = block.first + next * blockSize(block);
      const grown = blockAround({ family: block.family, value: moved < 0n ? block.first : moved }, prefix);
      return { ...grown, written: grown.first };
    });
}

function aContext(over: Partial<SpecContext>): SpecContext {
  return {
    networks: [],
    host: { available: false, reason: 'remote' },
    engineVersion: '29.1.0',
    apiVersion: '1.52',
    swarm: { state: 'inactive' },
    drivers: undefined,
    ...over,
  };
}

function nthOf(block: Cidr, place: bigint): Address {
  return nthAddress(block, place) ?? { family: block.family, value: block.first };
}

function textOf(address: Address | undefined): string {
  return address === undefined ? '' : formatAddress(address);
}
