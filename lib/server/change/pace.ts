import { setTimeout } from 'node:timers/promises';
import { type AppError, isAppError } from '../app-error';

/** How long things are waited for, in milliseconds. Engines settle within a moment; a restart of one takes seconds. */
export const patience = {
  /** Until a reading agrees with what the engine has just said it did. */
  settle: 2_000,
  /** Until a Swarm has worked out an overlay's addresses. */
  allocation: 5_000,
  /** Until a call that got no answer in time shows an effect after all. */
  lateEffect: 10_000,
  /** Until an engine that has gone away is back. */
  engineBack: 30_000,
  /** Until a program that was just run has had the time to fail. */
  firstBreath: 300,
  /** Between two readings. */
  between: 150,
} as const;

/** True where the engine may have done what it was asked for although its reply says nothing of it, or never came. */
export function isAmbiguous(error: unknown): error is AppError {
  return isAppError(error) && ambiguous.has(error.code);
}
const ambiguous: ReadonlySet<string> = new Set(['engine-unreachable', 'engine-timeout', 'engine-garbled']);

/** How long to look for a late effect: a call that ran into its timer is still being worked on; one that was cut is as a rule over. */
export function lateness(error: unknown): number {
  return isAppError(error) && error.code === 'engine-timeout' ? patience.lateEffect : patience.settle;
}

/**
 * Reads until what is read is as hoped for or time is up. An engine that is away is waited for by its own, longer measure.
 * @returns the last reading.
 * @throws AppError the last one's, where the engine stayed away; any other error at once.
 */
export async function readUntil<T>(
  read: () => Promise<T>,
  isGood: (reading: T) => boolean,
  forMs: number,
): Promise<T> {
  const awayUntil = Date.now() + patience.engineBack;
  let until = Date.now() + forMs;
  let wasAway = false;
  for (;;) {
    try {
      const reading = await read();
      // Only now can the engine begin to settle.
      if (wasAway) until = Date.now() + forMs;
      wasAway = false;
      if (isGood(reading) || Date.now() >= until) return reading;
    } catch (error) {
      if (!isAmbiguous(error) || Date.now() >= awayUntil) throw error;
      wasAway = true;
    }
    await setTimeout(patience.between);
  }
}
