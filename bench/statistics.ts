/** @returns the value below which `share` (0 to 1) of the samples lie, by nearest rank. @throws Error without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('No samples were taken.');
  return value;
}

/** @returns the median of the pairwise ratios a[i] / b[i]: what stays comparable while the machine's speed drifts. */
export function pairedRatio(a: readonly number[], b: readonly number[]): number {
  return percentile(
    a.flatMap((value, index) => {
      const other = b[index];
      return other === undefined ? [] : [value / other];
    }),
    0.5,
  );
}

/** Runs `work` and tells how long it took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
