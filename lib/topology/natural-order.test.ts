import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNatural } from './natural-order';

test('counts digits as numbers, of any length', () => {
  const names = [
    'web-10',
    'web-2',
    'web',
    'web-2-b',
    'web-9007199254740993',
    'web-9007199254740992',
    'api-3',
  ];
  expect(names.toSorted(compareNatural)).toEqual([
    'api-3',
    'web',
    'web-2',
    'web-2-b',
    'web-10',
    'web-9007199254740992',
    'web-9007199254740993',
  ]);
});

test('is an order: antisymmetric and transitive', () => {
  const name = fc.string({ unit: fc.constantFrom('0', '1', '2', '9', 'a', 'b', '-', '_'), maxLength: 8 });
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNatural(a, b))).toBe(-Math.sign(compareNatural(b, a)) + 0);
      const [x = '', y = '', z = ''] = [a, b, c].sort(compareNatural);
      expect(compareNatural(x, z)).toBeLessThanOrEqual(0);
      expect(compareNatural(x, y)).toBeLessThanOrEqual(0);
    }),
  );
});
