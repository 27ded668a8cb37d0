'use client';
import { useEffect, useRef, useState } from 'react';
import type { ChangeRequest } from '@/lib/client/changes';
import type { ChangeReply } from '@/lib/contract/plan';
import { useChangeRunner } from './change-runner';
import type { Failure } from './failure';
import { showFailure } from './outcome-toast';

/** One run at a time: `running` names the button that was pressed. */
export type ChangeRun<Button extends string> = {
  running: Button | undefined;
  failure: Failure | undefined;
  run: (button: Button, request: ChangeRequest) => Promise<void>;
};

/** What a dialog does at the end of its change. Not called once it is closed, save `doneEither`. */
export type ChangeEnds = {
  done: (reply: ChangeReply) => void;
  doneEither?: () => void;
  failed?: (failure: Failure) => void;
};

/**
 * Runs a dialog's change. A second press while one is in flight does nothing; a failure stays in the dialog,
 * or becomes a toast where the dialog was closed meanwhile.
 */
export function useRunChange<Button extends string>(ends: ChangeEnds): ChangeRun<Button> {
  const runner = useChangeRunner();
  const [running, setRunning] = useState<Button>();
  const [failure, setFailure] = useState<Failure>();
  // State is too late for the second click of a double click.
  const inFlight = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = async (button: Button, request: ChangeRequest) => {
    if (inFlight.current) return;
    inFlight.current = true;
    setRunning(button);
    setFailure(undefined);
    try {
      const outcome = await runner.run(request);
      if (outcome.ok) ends.doneEither?.();
      if (!mounted.current) {
        if (!outcome.ok) showFailure(outcome.failure);
      } else if (outcome.ok) ends.done(outcome.reply);
      else {
        setFailure(outcome.failure);
        ends.failed?.(outcome.failure);
      }
    } finally {
      inFlight.current = false;
      setRunning(undefined);
    }
  };
  return { running, failure, run };
}
