/**
 * How long to wait before connecting again.
 * @param failures how many attempts failed in a row, from 1 on.
 * @param chance from 0 to 1; spreads watchers that lost the same engine in the same moment.
 * @returns milliseconds: doubling from `first` to `longest`, of which up to a fifth is left away.
 */
export function backoffDelay(
  failures: number,
  { first, longest }: { first: number; longest: number },
  chance: number,
): number {
  const doubled = Math.min(longest, first * 2 ** Math.min(failures - 1, 30));
  return doubled * (1 - chance / 5);
}
