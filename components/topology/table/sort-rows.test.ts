import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortRows } from './sort-rows';

type Row = { id: string; value: number };
const rowId = (row: Row) => row.id;
const byValue = (a: Row, b: Row) => a.value - b.value;
const arbitraryRows = fc.uniqueArray(fc.record({ id: fc.string({ maxLength: 3 }), value: fc.nat(4) }), {
  selector: rowId,
});

it('gives the same order whatever the order was before', () => {
  fc.assert(
    fc.property(arbitraryRows, arbitraryRows, (rows, before) => {
      const fresh = rows.toSorted((a, b) => byValue(a, b) || (a.id < b.id ? -1 : 1));
      expect(sortRows(rows, byValue, rowId, before.map(rowId))).toEqual(fresh);
    }),
  );
});

it('compares each row about once where little has changed', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    id: String(index),
    value: (index * 7_919) % 10_007,
  }));
  const before = sortRows(rows, byValue, rowId, []).map(rowId);
  let compared = 0;
  const counting = (a: Row, b: Row) => {
    compared += 1;
    return byValue(a, b);
  };
  sortRows(rows.with(4_000, { id: '4000', value: 1 }), counting, rowId, before);
  expect(compared).toBeLessThan(30_000);
});
