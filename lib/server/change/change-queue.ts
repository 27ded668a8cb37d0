import 'server-only';

declare global {
  // Next bundles the routes apart; an engine has one queue for all of them.
  var portolanChangeQueues: Map<string, Promise<unknown>> | undefined;
}

/**
 * Runs one change of an engine after the other, planning included: two browsers, or a double click, can not step between each
 * other's steps, and the second is planned against what the first has made.
 */
export function inTurn<T>(engine: string, work: () => Promise<T>): Promise<T> {
  globalThis.portolanChangeQueues ??= new Map();
  const queues = globalThis.portolanChangeQueues;
  const result = (queues.get(engine) ?? Promise.resolve()).then(work);
  // The next in line does not care how this one ended; whoever asked for it does.
  const settled = result.then(
    () => undefined,
    () => undefined,
  );
  queues.set(engine, settled);
  return result;
}
