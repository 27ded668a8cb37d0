import type { Container } from './container';
import type { Engine, Waiter } from './engine';

/** Tells those who wait for a container, and whom it concerns, how it ended. */
export function tellWaiters(
  engine: Engine,
  container: Container,
  concerns: (waiter: Waiter) => boolean,
  exitCode: number,
): void {
  const waiters = engine.waiters.get(container);
  for (const waiter of waiters ?? []) {
    if (!concerns(waiter)) continue;
    waiters?.delete(waiter);
    waiter.tell(exitCode);
  }
  if (waiters?.size === 0) engine.waiters.delete(container);
}

/** @returns calls it off. */
export function addWaiter(engine: Engine, container: Container, waiter: Waiter): () => void {
  const waiters = engine.waiters.get(container) ?? new Set();
  engine.waiters.set(container, waiters);
  waiters.add(waiter);
  return () => {
    waiters.delete(waiter);
    if (waiters.size === 0) engine.waiters.delete(container);
  };
}
