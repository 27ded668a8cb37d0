/**
 * Sorts rows of which most stand as they stood before. They are put into their old order first: sorting what is nearly sorted takes one
 * comparison a row, where ten thousand rows from the engine's order take fourteen each, at every event.
 * @param before the ids in the order of last time. @returns what sorting the rows alone gives.
 */
export function sortRows<T>(
  rows: readonly T[],
  compare: (a: T, b: T) => number,
  rowId: (row: T) => string,
  before: readonly string[],
): T[] {
  const byId = new Map(rows.map((row) => [rowId(row), row]));
  const arranged: T[] = [];
  for (const id of before) {
    const row = byId.get(id);
    if (row === undefined) continue;
    arranged.push(row);
    byId.delete(id);
  }
  arranged.push(...byId.values());
  return arranged.sort((a, b) => compare(a, b) || (rowId(a) < rowId(b) ? -1 : 1));
}
