import { filledRows } from './filled-rows';
import type { Row } from './network-form';

/**
 * The excluded addresses of each pool by name. The engine wants a name for each, people seldom do: nameless ones get one. A name that
 * another pool has gets a number, for the docker command keeps the exclusions of all pools by their names, and is to make the same network.
 */
export function excludedAddresses(pools: readonly (readonly Row[])[]): Record<string, string>[] {
  const elsewhere = new Set<string>();
  return pools.map((rows) => {
    const named = withNames(rows, elsewhere);
    for (const { name } of named) elsewhere.add(name);
    return Object.fromEntries(named.map(({ name, value }) => [name, value]));
  });
}

function withNames(rows: readonly Row[], elsewhere: ReadonlySet<string>): { name: string; value: string }[] {
  const taken = new Set([...elsewhere, ...rows.map((row) => row.name.trim())]);
  const freeName = (stem: string, first: number) => {
    let number = first;
    while (taken.has(`${stem}-${number}`)) number += 1;
    const name = `${stem}-${number}`;
    taken.add(name);
    return name;
  };
  return filledRows(rows).map((row) => {
    const name = row.name.trim();
    const value = row.value.trim();
    if (name === '') return { name: freeName('excluded', 1), value };
    return { name: elsewhere.has(name) ? freeName(name, 2) : name, value };
  });
}
