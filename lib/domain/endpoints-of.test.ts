import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replacedIn } from './amending';
import type { Endpoint } from './endpoint';
import { endpointsOf } from './endpoints-of';
import { anEndpoint } from './testing/factories';

const aList = (size: number) =>
  Array.from({ length: size }, (_, index) =>
    anEndpoint({ containerId: `c${index % 7}`, networkId: `n${Math.floor(index / 7)}`, ipv4: '10.0.0.1' }),
  );

test('finds what a look at the whole list finds, whatever was looked at before', () => {
  const changes = fc.array(fc.array(fc.record({ at: fc.nat(), value: fc.string() }), { maxLength: 80 }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), changes, (size, rounds) => {
      let list: Endpoint[] = aList(size);
      for (const round of rounds) {
        const next = [...list];
        for (const { at, value } of round) {
          const old = next[at % Math.max(1, size)];
          if (old !== undefined) next[at % size] = { ...old, ipv4: value };
        }
        list = next;
        const find = endpointsOf(list);
        for (let id = 0; id < 8; id += 1)
          expect(find(`c${id}`)).toEqual(list.filter(({ containerId }) => containerId === `c${id}`));
      }
    }),
  );
});

test('what was found in one list is not changed by the next', () => {
  const first = aList(10);
  const find = endpointsOf(first);
  const before = find('c1');
  const second = first.map((one) => ({ ...one, ipv4: '10.9.9.9' }));
  expect(endpointsOf(second)('c1')[0]?.ipv4).toBe('10.9.9.9');
  expect(find('c1')).toEqual(before);
  expect(endpointsOf(first)('c1')).toEqual(before);
});

test('only what takes the place of the same thing is a replacement', () => {
  const isSame = (a: Endpoint, b: Endpoint) => a.containerId === b.containerId;
  const list = aList(7);
  expect(replacedIn(list, list.slice(1), isSame)).toBeUndefined();
  expect(replacedIn(list, [...list].reverse(), isSame)).toBeUndefined();
  expect(replacedIn(list, list, isSame)).toEqual([]);
});
