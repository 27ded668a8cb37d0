/** From here on, bytes a second, traffic is seen at all, and from here on it is as strong as it gets. */
const least = 10;
const strongest = 1e8;

/** How strong traffic looks, 0 to 1: each tenfold is one step more, for a kilobyte is as telling as a gigabyte. */
export function levelOf(bytesPerSecond: number): number {
  if (bytesPerSecond < least) return 0;
  const level = Math.log10(bytesPerSecond / least) / Math.log10(strongest / least);
  return Math.min(1, 0.1 + 0.9 * level);
}
