'use client';
import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';

/** A column; one that can not be compared can not be sorted by, and its heading is only for screen readers. */
export type Column<T> = {
  id: string;
  header: string;
  cell: (row: T) => ReactNode;
  compare?: (a: T, b: T) => number;
};

type Props<T> = {
  label: string;
  columns: readonly Column<T>[];
  rows: T[];
  rowId: (row: T) => string;
  selectedId: string | undefined;
  onSelect: (row: T) => void;
  empty: string;
};

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** A table that sorts by a press on a heading; a row is selected by a press on it or Enter on its name. */
export function SortableTable<T>({ label, columns, rows, rowId, selectedId, onSelect, empty }: Props<T>) {
  const [sorting, setSorting] = useState<SortingState>([{ id: 'name', desc: false }]);
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const table = useReactTable({
    data: rows,
    columns: definitions,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    enableSortingRemoval: false,
  });
  return (
    <section aria-label={label} className="mb-8">
      <h2 className="mb-2 flex items-baseline gap-2 px-4 text-base font-semibold">
        {label} <span className="text-sm font-normal text-ink-faint">{rows.length}</span>
      </h2>
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        className="overflow-x-auto border-y border-line bg-surface"
      >
        <table aria-label={label} className="w-full border-collapse text-left">
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} className="border-b border-line">
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted();
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      aria-sort={sorted ? ariaSort[sorted] : undefined}
                      className="whitespace-nowrap px-3 py-2 text-xs font-medium text-ink-faint first:sticky first:left-0 first:z-[1] first:bg-surface first:pl-4"
                    >
                      {header.column.getCanSort() ? (
                        <button
                          type="button"
                          className="inline-flex items-center gap-1 hover:text-ink"
                          onClick={header.column.getToggleSortingHandler()}
                        >
                          {flexRender(header.column.columnDef.header, header.getContext())}
                          {sorted === 'asc' ? <ArrowUp size={12} aria-hidden /> : null}
                          {sorted === 'desc' ? <ArrowDown size={12} aria-hidden /> : null}
                        </button>
                      ) : (
                        <span className="sr-only">
                          {flexRender(header.column.columnDef.header, header.getContext())}
                        </span>
                      )}
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              // The name's button is the keyboard's way; a press anywhere on the row is the pointer's short cut to the same.
              <tr
                key={row.id}
                aria-selected={row.id === selectedId}
                onClick={() => onSelect(row.original)}
                data-row={row.id}
                className="cursor-pointer border-b border-line bg-surface align-top last:border-b-0 hover:bg-raised aria-selected:bg-accent-wash"
              >
                {row.getVisibleCells().map((cell) => (
                  <td
                    key={cell.id}
                    className="px-3 py-1.5 first:sticky first:left-0 first:z-[1] first:bg-inherit first:pl-4"
                  >
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                ))}
              </tr>
            ))}
            {rows.length === 0 ? (
              <tr>
                <td colSpan={columns.length} className="px-4 py-6 text-ink-soft">
                  {empty}
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function definitionOf<T>(column: Column<T>): ColumnDef<T> {
  const { compare } = column;
  return {
    id: column.id,
    header: column.header,
    accessorFn: (row) => row,
    cell: ({ row }) => column.cell(row.original),
    enableSorting: compare !== undefined,
    sortDescFirst: false,
    ...(compare ? { sortingFn: (a, b) => compare(a.original, b.original) } : {}),
  };
}
