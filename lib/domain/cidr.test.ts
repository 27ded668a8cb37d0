import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockAround,
  blockSize,
  broadcastAddress,
  type Cidr,
  cidrsOverlap,
  containsAddress,
  containsCidr,
  firstAddress,
  formatCidr,
  hasHostBits,
  hostCapacity,
  lastAddress,
  networkAddress,
  nthAddress,
  parseCidr,
} from './cidr';
import { canonicalAddress, formatAddress, parseAddress } from './ip-address';
import { arbitraryAddress, arbitraryCidr, arbitraryFamily } from './testing/arbitraries';

/** A literal of the test itself. */
function cidr(text: string): Cidr {
  const block = parseCidr(text);
  if (block === undefined) throw new Error(`the test's own ${text} is no CIDR`);
  return block;
}
const textOf = (address: ReturnType<typeof nthAddress>) => address && formatAddress(address);

describe('parseAddress', () => {
  it.each([
    '',
    '10.1',
    '010.0.0.1',
    '10.0.0.01',
    '0x7f.0.0.1',
    '256.0.0.1',
    '10.0.0.1 ',
    '1.2.3.4.5',
    '10.0.0.-1',
  ])('takes no %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it.each(['fe80::1%eth0', '::ffff:10.0.0.1', '1::2::3', ':1', 'fd00::g', '12345::', '::ffff:a00:1'])(
    'takes no %j',
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(arbitraryAddress(), (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  it('takes octets one by one, first the highest', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)), ([a, b, c, d]) => {
        const value = BigInt(a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d);
        expect(parseAddress(`${a}.${b}.${c}.${d}`)).toEqual({ family: 4, value });
      }),
    );
  });

  it('takes IPv6 written in full for what it writes short', () => {
    fc.assert(
      fc.property(arbitraryAddress(fc.constant(6)), (address) => {
        const digits = address.value.toString(16).padStart(32, '0');
        const inFull = digits.match(/.{4}/g)?.join(':').toUpperCase() ?? '';
        expect(canonicalAddress(inFull)).toBe(formatAddress(address));
      }),
    );
  });

  it('writes IPv6 as RFC 5952 does', () => {
    expect(canonicalAddress('2001:0DB8:0:0:1:0:0:1')).toBe('2001:db8::1:0:0:1');
    expect(canonicalAddress('2001:db8:0:1:1:1:1:1')).toBe('2001:db8:0:1:1:1:1:1');
  });
});

describe('parseCidr', () => {
  it.each([
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '10.0.0.0/8/8',
    'fd00::/129',
    '/8',
    '10.0.0.0/-1',
    '10.0.0.0/8 ',
  ])('takes no %j', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(arbitraryCidr(), (block) => {
        expect(parseCidr(formatCidr(block))).toEqual(block);
      }),
    );
  });

  it('tells host bits, and writes the block without them', () => {
    expect(hasHostBits(cidr('192.168.1.7/24'))).toBe(true);
    expect(formatCidr(cidr('192.168.1.7/24'))).toBe('192.168.1.0/24');
    expect(formatCidr(cidr('FD00:0:0:1::7/64'))).toBe('fd00:0:0:1::/64');
    expect(hasHostBits(cidr('192.168.1.0/24'))).toBe(false);
  });
});

describe('a block', () => {
  it('holds exactly the addresses from its first to its last', () => {
    fc.assert(
      fc.property(arbitraryCidr(), fc.bigInt(-2n, 2n), (block, step) => {
        for (const edge of [firstAddress(block), lastAddress(block)]) {
          const value = edge.value + step;
          const inside = value >= firstAddress(block).value && value <= lastAddress(block).value;
          expect(containsAddress(block, { family: block.family, value })).toBe(inside);
        }
        expect(lastAddress(block).value - firstAddress(block).value + 1n).toBe(blockSize(block));
      }),
    );
  });

  it('is the block around each of its addresses', () => {
    fc.assert(
      fc.property(arbitraryCidr(), fc.bigInt(0n, 2n ** 128n), (block, luck) => {
        const address = nthAddress(block, luck % blockSize(block));
        expect(address).toBeDefined();
        if (address !== undefined)
          expect(formatCidr(blockAround(address, block.prefix))).toBe(formatCidr(block));
      }),
    );
  });

  it('counts its addresses from either end, and has none beyond', () => {
    const block = cidr('10.0.0.0/29');
    expect(textOf(nthAddress(block, 1n))).toBe('10.0.0.1');
    expect(textOf(nthAddress(block, -2n))).toBe('10.0.0.6');
    expect(nthAddress(block, 8n)).toBeUndefined();
    expect(nthAddress(block, -9n)).toBeUndefined();
  });

  it.each([
    ['10.0.0.0/24', '10.0.0.0', '10.0.0.255', 254n],
    ['10.0.0.0/30', '10.0.0.0', '10.0.0.3', 2n],
    ['10.0.0.0/31', undefined, undefined, 2n],
    ['10.0.0.0/32', undefined, undefined, 1n],
    ['fd00::/126', 'fd00::', undefined, 3n],
    ['fd00::/128', undefined, undefined, 1n],
  ])('%s has the network address %s, broadcast %s and %d for hosts', (text, network, broadcast, hosts) => {
    expect(textOf(networkAddress(cidr(text)))).toBe(network);
    expect(textOf(broadcastAddress(cidr(text)))).toBe(broadcast);
    expect(hostCapacity(cidr(text))).toBe(hosts);
  });
});

describe('two blocks', () => {
  it('overlap where they share an address, which is where an end of one lies in the other', () => {
    const near = fc
      .tuple(arbitraryCidr(), fc.nat(8), fc.bigInt(-3n, 3n))
      .filter(([block, growth, step]) => block.prefix >= growth && inRange(block, step))
      .map(([block, growth, step]): [Cidr, Cidr] => {
        const value = block.first + step * blockSize(block);
        return [block, blockAround({ family: block.family, value }, block.prefix - growth)];
      });
    fc.assert(
      fc.property(near, ([a, b]) => {
        const apart =
          lastAddress(a).value < firstAddress(b).value || lastAddress(b).value < firstAddress(a).value;
        expect(cidrsOverlap(a, b)).toBe(!apart);
        expect(cidrsOverlap(b, a)).toBe(!apart);
        expect(containsCidr(b, a)).toBe(!apart);
      }),
    );
  });

  it('of different families never overlap', () => {
    fc.assert(
      fc.property(arbitraryCidr(fc.constant(4)), arbitraryCidr(fc.constant(6)), (a, b) => {
        expect(cidrsOverlap(a, b)).toBe(false);
      }),
    );
  });

  it('contain each other only where they are the same', () => {
    fc.assert(
      fc.property(
        arbitraryFamily.chain((family) =>
          fc.tuple(arbitraryCidr(fc.constant(family)), arbitraryCidr(fc.constant(family))),
        ),
        ([a, b]) => {
          expect(containsCidr(a, b) && containsCidr(b, a)).toBe(formatCidr(a) === formatCidr(b));
        },
      ),
    );
  });
});

function inRange(block: Cidr, step: bigint): boolean {
  const value = block.first + step * blockSize(block);
  return value >= 0n && value < 1n << (block.family === 4 ? 32n : 128n);
}
