import { useMemo, useRef, useState } from 'react';
import type { Column } from './column';
import { sortRows } from './sort-rows';

export type Sorting = { columnId: string; descending: boolean };

/** Rows in the order of the column that was pressed last; a second press turns it round. */
export function useSortedRows<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  rowId: (row: T) => string,
): { sorted: readonly T[]; sorting: Sorting; sortBy: (columnId: string) => void } {
  const [sorting, setSorting] = useState<Sorting>({ columnId: 'name', descending: false });
  const orderBefore = useRef<readonly string[]>([]);
  const sorted = useMemo(() => {
    const next = sortRows(rows, compareBy(columns, sorting), rowId, orderBefore.current);
    orderBefore.current = next.map(rowId);
    return next;
  }, [rows, columns, sorting, rowId]);
  const sortBy = (columnId: string) =>
    setSorting((now) => ({ columnId, descending: now.columnId === columnId && !now.descending }));
  return { sorted, sorting, sortBy };
}

/** Equals by name, so that the order does not depend on how it came about. */
function compareBy<T>(columns: readonly Column<T>[], { columnId, descending }: Sorting) {
  const compare = (id: string, a: T, b: T) =>
    columns.find((column) => column.id === id)?.compare?.(a, b) ?? 0;
  return (a: T, b: T) => (descending ? -1 : 1) * compare(columnId, a, b) || compare('name', a, b);
}
