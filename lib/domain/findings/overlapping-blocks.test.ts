import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cidr, cidrsOverlap, formatCidr, parseCidr } from '../cidr';
import { overlappingPairs } from './overlapping-blocks';

const block = fc
  .record({ a: fc.nat(3), b: fc.nat(255), prefix: fc.integer({ min: 4, max: 24 }), six: fc.boolean() })
  .map(({ a, b, prefix, six }) => parseCidr(six ? `fd00:${a}::/${prefix * 2}` : `10.${a}.${b}.0/${prefix}`))
  .filter((cidr): cidr is Cidr => cidr !== undefined);

it('finds exactly the pairs that comparing everything with everything finds', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const holdings = blocks.map((one, by) => ({ block: one, by }));
      const found = overlappingPairs(holdings).map(([a, b]) => [a.by, b.by].sort((x, y) => x - y).join('-'));
      const expected = holdings.flatMap((a, index) =>
        holdings
          .slice(index + 1)
          .filter((b) => cidrsOverlap(a.block, b.block))
          .map((b) => `${a.by}-${b.by}`),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

it('gives the larger block first', () => {
  const at = (text: string) => ({ block: parseCidr(text) ?? fail(text), by: text });
  const pairs = overlappingPairs([at('10.1.2.0/24'), at('10.0.0.0/8'), at('10.1.0.0/16')]);
  expect(pairs.map(([a, b]) => `${formatCidr(a.block)} ${formatCidr(b.block)}`)).toEqual([
    '10.0.0.0/8 10.1.0.0/16',
    '10.0.0.0/8 10.1.2.0/24',
    '10.1.0.0/16 10.1.2.0/24',
  ]);
});

function fail(text: string): never {
  throw new Error(`${text} is no block`);
}
