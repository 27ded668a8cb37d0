import type { Pane } from './fit-view';

/** Where the inspector is a sheet over the chart, not beside it; Tailwind's `md`. */
const sheetQuery = '(max-width: 767px)';
/** What the sheet leaves of the pane. */
const share = 0.4;

/** @returns the part of the pane, from its top left corner, that is seen while the inspector or the question is open. */
export function besideSheet({ width, height }: Pane): Pane {
  return { width, height: height * (matchMedia(sheetQuery).matches ? share : 1) };
}
