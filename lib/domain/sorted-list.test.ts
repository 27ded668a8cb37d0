import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyListChange, diffLists, findByKey, shareItems, sortByKey } from './sorted-list';

type Item = { key: string; value: number };
const keyOf = (item: Item) => item.key;

/** Keys that are the beginnings of one another, so that order by key is not order by length. */
const arbitraryList: fc.Arbitrary<Item[]> = fc
  .uniqueArray(
    fc.record({ key: fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 4 }), value: fc.nat(2) }),
    {
      selector: keyOf,
      maxLength: 12,
    },
  )
  .map((items) => sortByKey(items, keyOf));

describe('sorted lists', () => {
  it('find by halving what a search from the start finds', () => {
    fc.assert(
      fc.property(
        arbitraryList,
        fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 4 }),
        (list, key) => {
          expect(findByKey(list, key, keyOf)).toBe(list.find((item) => item.key === key));
        },
      ),
    );
  });

  it('differ by what turns one into the other, and by nothing where they hold the same', () => {
    fc.assert(
      fc.property(arbitraryList, arbitraryList, (before, after) => {
        const change = diffLists(before, structuredClone(after), keyOf);
        expect(applyListChange(before, change, keyOf)).toEqual(after);
        expect(diffLists(after, structuredClone(after), keyOf)).toBeUndefined();
      }),
    );
  });

  it('name in a difference only what differs', () => {
    fc.assert(
      fc.property(arbitraryList, arbitraryList, (before, after) => {
        const same = (item: Item) => before.some((old) => old.key === item.key && old.value === item.value);
        const change = diffLists(before, after, keyOf);
        expect(change?.upserted ?? []).toEqual(after.filter((item) => !same(item)));
        expect(change?.removed ?? []).toEqual(
          before.filter(({ key }) => !after.some((item) => item.key === key)).map(keyOf),
        );
      }),
    );
  });

  it('take a change in whatever order it comes, of two words for one key the later', () => {
    fc.assert(
      fc.property(arbitraryList, fc.array(arbitraryList, { maxLength: 3 }), (list, parts) => {
        const upserted = parts.flat().toReversed();
        const removed = [...list.slice(0, 2).map(keyOf), 'never there'];
        const expected = new Map(list.map((item) => [item.key, item]));
        for (const key of removed) expected.delete(key);
        for (const item of upserted) expected.set(item.key, item);
        expect(applyListChange(list, { upserted, removed }, keyOf)).toEqual(
          sortByKey(expected.values(), keyOf),
        );
      }),
    );
  });

  it('stay the same list where a change or a reading makes no difference', () => {
    fc.assert(
      fc.property(arbitraryList, (list) => {
        expect(applyListChange(list, { upserted: [...list], removed: ['never there'] }, keyOf)).toBe(list);
        expect(shareItems(list, structuredClone(list), keyOf)).toBe(list);
      }),
    );
  });

  it('share each item that holds what it held', () => {
    fc.assert(
      fc.property(arbitraryList, arbitraryList, (before, after) => {
        const shared = shareItems(before, structuredClone(after), keyOf);
        expect(shared).toEqual(after);
        for (const item of shared) {
          const old = before.find(({ key, value }) => key === item.key && value === item.value);
          if (old !== undefined) expect(item).toBe(old);
        }
      }),
    );
  });
});
