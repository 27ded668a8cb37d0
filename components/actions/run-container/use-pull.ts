'use client';
import { useEffect, useRef, useState } from 'react';
import { pullImage } from '@/lib/client/pull';
import { noProgress, type PullProgress } from '@/lib/domain/pull-progress';
import { type Failure, failureOfError } from '../failure';

export type Pull =
  | { state: 'idle' }
  | { state: 'pulling'; reference: string; progress: PullProgress }
  | { state: 'stopped'; reference: string }
  | { state: 'failed'; reference: string; failure: Failure };

/** Pulls one image at a time. The pull ends with the dialog that asked for it. */
export function usePull(engine: string, onPulled: () => void) {
  const [pull, setPull] = useState<Pull>({ state: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const begin = async (reference: string) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setPull({ state: 'pulling', reference, progress: noProgress });
    const onProgress = (progress: PullProgress) => setPull({ state: 'pulling', reference, progress });
    try {
      await pullImage({ engine, reference }, { signal: control.signal, onProgress });
      setPull({ state: 'idle' });
      onPulled();
    } catch (error) {
      if (control.signal.aborted) setPull({ state: 'stopped', reference });
      else setPull({ state: 'failed', reference, failure: failureOfError(error) });
    } finally {
      running.current = undefined;
    }
  };
  return { pull, begin: (reference: string) => void begin(reference), stop: () => running.current?.abort() };
}
