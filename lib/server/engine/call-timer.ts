/**
 * Races a call against its own timer. docker-modem's `timeout` does not do: a reply cut midway leaves its promise unsettled
 * for ever, and the same option ends quiet event streams.
 * @param ms how long the call may take.
 * @param call is told by the signal to let go once it is late.
 * @param late makes the error to throw then.
 */
export async function withTimer<T>(
  ms: number,
  call: (signal: AbortSignal) => Promise<T>,
  late: () => Error,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Rejected before the abort, so that the timer's error wins over the abort's.
      reject(late());
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([call(controller.signal), alarm]);
  } finally {
    clearTimeout(timer);
  }
}
