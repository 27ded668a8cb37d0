import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Of a row with one line, in pixels; each is measured once it is there. */
const rowHeight = 35;
/** Rows that are there beyond what is seen, for the next press of Tab and a quick wheel. */
const overscan = 5;

/** A row that is there, and how much room is left empty above it for those that are not. */
type ShownRow = { index: number; gap: number };

/**
 * Which of many rows have to be there: those in view, and one more that must stay wherever the view is.
 * @param scroller what scrolls; other things may stand in it above the rows. @param body what holds the rows.
 * @param kept the row that has the focus, or is about to.
 */
export function useVirtualRows(
  count: number,
  keyOf: (index: number) => string,
  scroller: HTMLElement | null,
  body: RefObject<HTMLElement | null>,
  kept: number | undefined,
): { shown: ShownRow[]; rest: number; measure: (row: HTMLElement | null) => void } {
  const [top, setTop] = useState(0);
  const virtualizer = useVirtualizer({
    count,
    getItemKey: keyOf,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: top,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      if (kept === undefined || kept < 0 || kept >= range.count) return inView;
      return [...new Set([...inView, kept])].sort((a, b) => a - b);
    },
  });
  // What stands above changes its height at any time: at each render it is looked at where the rows begin.
  useLayoutEffect(() => {
    if (!scroller || !body.current) return;
    const above = body.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setTop(Math.round(above + scroller.scrollTop));
  });
  // A table that is scrolled away has its last rows for in view.
  const from = (virtualizer.scrollOffset ?? 0) - overscan * rowHeight;
  const to = from + (virtualizer.scrollRect?.height ?? 0) + 2 * overscan * rowHeight;
  const items = virtualizer
    .getVirtualItems()
    .filter(({ index, start, end }) => index === kept || (end >= from && start <= to));
  const end = items.at(-1)?.end ?? top;
  return {
    shown: items.map((item, at) => ({ index: item.index, gap: gapBefore(items, at, top) })),
    rest: Math.max(0, virtualizer.getTotalSize() + top - end),
    measure: virtualizer.measureElement,
  };
}

function gapBefore(items: readonly VirtualItem[], at: number, top: number): number {
  const from = at === 0 ? top : items[at - 1]?.end;
  return Math.max(0, (items[at]?.start ?? 0) - (from ?? 0));
}
