/** One thing told: a whole sentence, and what to do where there is something. */
export type Told = { message: string; remedy?: string };

/** The members of a union by their `code`, each as what it holds besides. */
export type ByCode<U extends { code: string }> = { [M in U as M['code']]: Omit<M, 'code'> };

/** A text for each code, none left out and none too many, so that another language has to be whole as well. */
export type Catalogue<M, T> = { [C in keyof M]: (params: M[C]) => T };

/** @returns what the catalogue says for this member of the union. */
export function tell<M, C extends keyof M, T>(
  catalogue: Catalogue<M, T>,
  told: { [K in C]: { code: K } & M[K] }[C],
): T {
  return catalogue[told.code](told);
}

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const mostShown = 6;

/** `a`, `a and b`, `a, b and c`; of a long list the first few and how many more there are. */
export function listed(items: readonly string[]): string {
  const rest = items.length - mostShown;
  return conjunction.format(rest <= 0 ? items : [...items.slice(0, mostShown), `${rest} more`]);
}
