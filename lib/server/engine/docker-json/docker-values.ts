import { z } from 'zod';

/** Docker writes an empty string where a value is missing. */
export const textOrAbsent = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === '' ? undefined : value));

/** Docker writes null for a map with nothing in it. */
export const textMap = z
  .record(z.string(), z.string())
  .nullish()
  .transform((value) => value ?? {});

/**
 * A map from names to things, as its entries: a network may be named `__proto__`, a key that zod leaves out of objects. Docker writes
 * null for a map with nothing in it.
 */
export function entriesOf<T extends z.ZodType>(thing: T) {
  const entries = z.array(z.tuple([z.string(), thing]));
  return z.preprocess(
    (map) => (typeof map === 'object' && map !== null ? Object.entries(map) : (map ?? [])),
    entries,
  );
}

/** Docker writes null for a list with nothing in it, in the fields where this is used. */
export const textList = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

/** Docker leaves a flag away where the engine is older than the flag. */
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** @returns the address of a CIDR, or the bare address itself. */
export function withoutPrefix(cidr: string): string {
  return cidr.split('/')[0] ?? cidr;
}
