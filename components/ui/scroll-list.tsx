'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

/** Tailwind's `h-7`. */
const rowHeight = 28;
/** A longer list scrolls by itself, and has elements for the rows in view only. */
const rowsShown = 14;

type Props<T> = {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** A row that is kept in view; -1 for none. */
  shownIndex: number;
  /** True where the list scrolls also when it is not that long. */
  isLow?: boolean;
  /** A row, 28 px high. */
  render: (item: T) => ReactNode;
};

/** A list of rows that can be a thousand long. */
export function ScrollList<T>({ items, keyOf, shownIndex, isLow = false, render }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const isLong = items.length > 4 * rowsShown;
  const rows = useVirtualizer({
    count: items.length,
    enabled: isLong,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    initialRect: { width: 0, height: rowsShown * rowHeight },
  });
  useEffect(() => {
    const element = list.current;
    if (shownIndex < 0 || element === null) return;
    const top = shownIndex * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    const over = top + rowHeight - element.scrollTop - element.clientHeight;
    if (over > 0) element.scrollTop += over;
  }, [shownIndex]);
  return (
    <ul ref={list} className={isLong || isLow ? 'relative max-h-[392px] overflow-y-auto' : ''}>
      {isLong ? <li aria-hidden style={{ height: rows.getTotalSize() }} /> : null}
      {isLong
        ? rows.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            return item === undefined ? null : (
              <li
                key={keyOf(item)}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0"
                style={{ top: start }}
              >
                {render(item)}
              </li>
            );
          })
        : items.map((item) => <li key={keyOf(item)}>{render(item)}</li>)}
    </ul>
  );
}
