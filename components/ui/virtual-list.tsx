'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useState } from 'react';

type Props<T> = {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Of each item, in pixels. */
  itemHeight: number;
  /** At most so many items are seen at once; the others by scrolling. */
  most: number;
  /** The item that is brought into view when it becomes another one. */
  current?: string | undefined;
  children: (item: T) => ReactNode;
};

/** A list of items of one height, of which only those in view are there, however many there are. */
export function VirtualList<T>({ items, keyOf, itemHeight, most, current, children }: Props<T>) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => itemHeight,
    // Before anything is measured: a list that is short is there at the first glance.
    initialRect: { width: 0, height: most * itemHeight },
    overscan: 6,
    useFlushSync: false,
  });
  const at = current === undefined ? -1 : items.findIndex((item) => keyOf(item) === current);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at);
  }, [virtualizer, at]);
  return (
    <div ref={setScroller} className="overflow-y-auto" style={{ maxHeight: most * itemHeight }}>
      <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={keyOf(item)}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
