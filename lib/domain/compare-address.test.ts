import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCidr } from './cidr';
import { compareAddresses } from './compare-address';
import { formatAddress } from './ip-address';
import { arbitraryAddress, arbitraryCidr } from './testing/arbitraries';

describe('compareAddresses', () => {
  it('sorts by number and not by text, IPv4 first, what is no address after, nothing last', () => {
    const sorted = [
      '9.0.0.1',
      '10.0.0.2',
      '10.0.0.10',
      '172.17.0.0/16',
      '::1',
      'fd00::/64',
      'fd00::a',
      'fd00::10',
      'soon',
      '',
    ];
    expect(sorted.toReversed().toSorted(compareAddresses)).toEqual(sorted);
  });

  it('puts a larger block before a smaller one that begins alike, and the bare address after', () => {
    const sorted = ['10.0.0.0/8', '10.0.0.0/24', '10.0.0.0/32', '10.0.0.0'];
    expect(sorted.toReversed().toSorted(compareAddresses)).toEqual(sorted);
  });

  it('puts what is absent last', () => {
    expect(compareAddresses(undefined, '10.0.0.1')).toBeGreaterThan(0);
    expect(compareAddresses('10.0.0.1', undefined)).toBeLessThan(0);
    expect(compareAddresses(undefined, undefined)).toBe(0);
  });

  it('is an order: any three sort the same from any start', () => {
    const text = fc.oneof(
      arbitraryAddress().map(formatAddress),
      arbitraryCidr().map(formatCidr),
      fc.constantFrom('', 'soon', '10.0.0.1', '10.0.0.1/32', '10.0.0.0/31'),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        expect(texts.toReversed().toSorted(compareAddresses)).toEqual(texts.toSorted(compareAddresses));
      }),
    );
  });
});
