import type { Placeable } from './room';

/** Strands nearer than this share a gutter, and are given lanes together. */
const sameGutter = 20;

/** True where two strands pass each other, or end nearer to each other than the margin. */
export function isBeside(a: Placeable, b: Placeable, margin: number): boolean {
  return a.from < b.to + margin && b.from < a.to + margin;
}

/** Strands that are, directly or through others, side by side. */
export function guttersOf(unsorted: readonly Placeable[], margin: number): Placeable[][] {
  const strands = [...unsorted].sort((a, b) => a.at - b.at);
  const group = strands.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while ((group[at] ?? at) !== at) at = group[at] ?? at;
    return at;
  };
  for (const [i, a] of strands.entries()) {
    for (let j = i + 1; j < strands.length; j += 1) {
      const b = strands[j];
      if (b === undefined || b.at - a.at > sameGutter) break;
      if (isBeside(a, b, margin)) group[root(j)] = root(i);
    }
  }
  const gutters = new Map<number, Placeable[]>();
  for (const [index, strand] of strands.entries()) {
    const known = gutters.get(root(index));
    if (known === undefined) gutters.set(root(index), [strand]);
    else known.push(strand);
  }
  return [...gutters.values()];
}
