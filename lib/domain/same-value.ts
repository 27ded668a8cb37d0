/** True where two JSON values hold the same: objects whatever the order of their keys, arrays in order. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isSameValue(item, b[index]))
    );
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSameValue(Reflect.get(a, key), Reflect.get(b, key)));
}

/** @returns `before` where it holds the same as `after`, so that what did not change keeps its identity. */
export function keepSame<T>(before: T | undefined, after: T): T {
  return before !== undefined && isSameValue(before, after) ? before : after;
}
