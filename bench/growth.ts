/** @returns the exponent by which a cost grows with a size: 1 where twice as much costs twice as much, 0 where it costs the same. */
export function growthExponent(
  small: { size: number; cost: number },
  large: { size: number; cost: number },
): number {
  return Math.log(large.cost / small.cost) / Math.log(large.size / small.size);
}
