/** How long a slice may hold up the page, ms. */
const sliceMs = 8;

/**
 * Works through a list a few at a time, so that the page goes on answering.
 * @param work is called for each, in order.
 * @param rest is called after each slice with how many are done, and last with all.
 * @returns what stops it.
 */
export function inSlices<T>(
  items: readonly T[],
  work: (item: T) => void,
  rest: (done: number) => void,
): () => void {
  let at = 0;
  let timer: ReturnType<typeof setTimeout>;
  const slice = () => {
    const end = performance.now() + sliceMs;
    for (; at < items.length && performance.now() < end; at += 1) {
      const item = items[at];
      if (item !== undefined) work(item);
    }
    rest(at);
    if (at < items.length) timer = setTimeout(slice, 0);
  };
  timer = setTimeout(slice, 0);
  return () => clearTimeout(timer);
}
