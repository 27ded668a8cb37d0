/**
 * The order of every list of ids and names: by code unit, so that it is the same in every locale and, for the ASCII that
 * Docker's ids and names are made of, the byte order in which the engine itself compares them.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
