import { outcomeSentences } from '@/lib/messages/change-outcomes';
import { AppError } from '../app-error';

/** How far the changes are that this server is at, and which of them somebody asked to stop. In memory: both end with it. */
export class RunningChange {
  /** Which of its steps it is at, counted from 0. */
  step = 0;
  #isStopped = false;
  #isDone = false;

  /** Called before each step. @throws AppError stopped, where somebody asked for that: what was done is then taken back. */
  begins(step: number): void {
    if (this.#isStopped) throw new AppError('stopped', outcomeSentences.stopped);
    this.step = step;
  }

  /** What is done, or is being taken back, can not be stopped any more. */
  ends(): void {
    this.#isDone = true;
  }

  /** @returns whether it will stop before its next step, should there be one. */
  stop(): boolean {
    this.#isStopped ||= !this.#isDone;
    return !this.#isDone;
  }
}

declare global {
  // Next bundles the routes apart, and one of them stops what another runs.
  var portolanRunning: Map<string, RunningChange> | undefined;
}

function changes(): Map<string, RunningChange> {
  globalThis.portolanRunning ??= new Map();
  return globalThis.portolanRunning;
}

/** @param activityId of the change. */
export function beginRunning(activityId: string): RunningChange {
  const change = new RunningChange();
  changes().set(activityId, change);
  return change;
}

export function endRunning(activityId: string): void {
  changes().delete(activityId);
}

export function runningChange(activityId: string): RunningChange | undefined {
  return changes().get(activityId);
}
