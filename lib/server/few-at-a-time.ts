/**
 * Does work on all of the items in their order, so many at a time: an engine's other callers wait for no more.
 * @throws what the first of them throws that fails; those that had begun go on to their end, and no more are begun.
 */
export async function fewAtATime<T>(
  items: Iterable<T>,
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  let isOver = false;
  const worker = async (): Promise<void> => {
    for (let next = waiting.next(); !isOver && next.done !== true; next = waiting.next())
      await work(next.value);
  };
  await Promise.all(
    Array.from({ length: most }, () =>
      worker().catch((error: unknown) => {
        isOver = true;
        throw error;
      }),
    ),
  );
}
