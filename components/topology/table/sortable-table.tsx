'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Fragment, memo, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Column } from './column';
import { useRowWhenAsked } from './use-row-when-asked';
import { type Sorting, useSortedRows } from './use-sorted-rows';
import { useVirtualRows } from './use-virtual-rows';

type Props<T> = {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowId: (row: T) => string;
  /** What scrolls around the table; null until it is there. */
  scroller: HTMLElement | null;
  selectedId: string | undefined;
  onSelect: (row: T) => void;
  empty: string;
  /** What stands beside the heading. */
  aside?: ReactNode;
};

/**
 * A table that sorts by a press on a heading; a row is selected by a press on it or Enter on its name. Only the rows in view are there,
 * however many there are; the table says how many, and each row which of them it is.
 */
export function SortableTable<T>(props: Props<T>) {
  const { label, columns, rows, rowId, scroller, selectedId, onSelect, empty, aside } = props;
  const { sorted, sorting, sortBy } = useSortedRows(rows, columns, rowId);
  const [keptId, keep] = useState<string>();
  const body = useRef<HTMLTableSectionElement>(null);
  const places = useMemo(() => new Map(sorted.map((row, index) => [rowId(row), index])), [sorted, rowId]);
  const kept = keptId === undefined ? undefined : places.get(keptId);
  const keyOf = (index: number) => idAt(sorted, index, rowId);
  const { shown, rest, measure } = useVirtualRows(sorted.length, keyOf, scroller, body, kept);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const rowOf = (target: EventTarget) => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined;
    const place = id === undefined ? undefined : places.get(id);
    return place === undefined ? undefined : sorted[place];
  };
  useRowWhenAsked(body, (id) => places.has(id), keep, keptId);
  return (
    <section aria-label={label} className="mb-8 first:mt-5" style={{ minWidth: `${width}rem` }}>
      <h2 className="sticky left-0 mb-2 flex w-max items-baseline gap-2 px-4 text-base font-semibold">
        {label} <span className="text-sm font-normal text-ink-faint">{rows.length}</span>
        {aside}
      </h2>
      <table
        aria-label={label}
        aria-rowcount={rows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 border-b border-line bg-surface text-left"
      >
        <Headings columns={columns} sorting={sorting} onSort={sortBy} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a press on the name's button, by key too, is a press on the row. */}
        <tbody
          ref={body}
          onClick={({ target }) => {
            const row = rowOf(target);
            if (row !== undefined) onSelect(row);
          }}
          onFocus={({ target }) => {
            const row = rowOf(target);
            if (row !== undefined) keep(rowId(row));
          }}
        >
          {shown.map(({ index, gap }) => {
            const row = sorted[index];
            if (row === undefined) return null;
            const id = rowId(row);
            return (
              <Fragment key={id}>
                {gap > 0 ? <Gap height={gap} columns={columns.length} /> : null}
                <Row
                  row={row}
                  id={id}
                  index={index}
                  columns={columns}
                  isSelected={id === selectedId}
                  measure={measure}
                />
              </Fragment>
            );
          })}
          {rest > 0 ? <Gap height={rest} columns={columns.length} /> : null}
          {rows.length === 0 ? (
            <tr>
              <td colSpan={columns.length} className="border-t border-line px-4 py-6 text-ink-soft">
                {empty}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

function idAt<T>(rows: readonly T[], index: number, rowId: (row: T) => string): string {
  const row = rows[index];
  return row === undefined ? String(index) : rowId(row);
}

type RowProps<T> = {
  row: T;
  id: string;
  index: number;
  columns: readonly Column<T>[];
  isSelected: boolean;
  measure: (row: HTMLElement | null) => void;
};

/** Rows come and go as one scrolls; those that stay are left alone. */
const Row = memo(function Row<T>({ row, id, index, columns, isSelected, measure }: RowProps<T>) {
  return (
    <tr
      ref={measure}
      data-index={index}
      data-row={id}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className="cursor-pointer scroll-mt-10 bg-surface align-top hover:bg-raised aria-selected:bg-accent-wash"
    >
      {columns.map((column) => (
        <td
          key={column.id}
          className="border-t border-line px-3 py-1.5 first:sticky first:left-0 first:z-[1] first:bg-inherit first:pl-4"
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}) as <T>(props: RowProps<T>) => ReactNode; // memo forgets that the component is generic

/** The room of rows that are not there. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height }} className="p-0" />
    </tr>
  );
}

type HeadingsProps<T> = {
  columns: readonly Column<T>[];
  sorting: Sorting;
  onSort: (columnId: string) => void;
};

function Headings<T>({ columns, sorting, onSort }: HeadingsProps<T>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, header, width, compare }) => {
          const sorted = sorting.columnId === id;
          return (
            <th
              key={id}
              scope="col"
              aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
              style={{ width: `${width}rem` }}
              className="sticky top-0 z-[2] whitespace-nowrap border-t border-line bg-surface px-3 py-2 text-xs font-medium text-ink-faint first:left-0 first:z-[3] first:pl-4"
            >
              {compare ? (
                <button
                  type="button"
                  className="inline-flex items-center gap-1 hover:text-ink"
                  onClick={() => onSort(id)}
                >
                  {header}
                  {sorted ? <SortMark descending={sorting.descending} /> : null}
                </button>
              ) : (
                <span className="sr-only">{header}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function SortMark({ descending }: { descending: boolean }) {
  return descending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />;
}
