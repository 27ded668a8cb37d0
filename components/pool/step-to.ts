/** How many cells a row of the picture has. */
const cellColumns = 16;

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: cellColumns,
  ArrowUp: -cellColumns,
};

/** @returns the cell that a key leads to; undefined where it leads nowhere. */
export function stepTo(key: string, from: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  const next = from + step;
  return next < 0 || next >= count ? from : next;
}
