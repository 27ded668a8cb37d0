/**
 * Makes something of a list once: lists of a snapshot never change, and one that is the same object was indexed before.
 */
export function madeOnce<K extends object, V>(make: (list: K) => V): (list: K) => V {
  const made = new WeakMap<K, V>();
  return (list) => {
    const known = made.get(list);
    if (known !== undefined) return known;
    const value = make(list);
    made.set(list, value);
    return value;
  };
}
