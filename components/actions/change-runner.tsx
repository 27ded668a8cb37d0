'use client';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type ChangeRequest, runChange } from '@/lib/client/changes';
import { keys } from '@/lib/client/queries';
import type { ChangeReply } from '@/lib/contract/plan';
import { type Failure, failureOfError, failureOfReply } from './failure';
import { hideDone, showDone, showFailure } from './outcome-toast';

type Outcome = { ok: true; reply: ChangeReply } | { ok: false; failure: Failure };

export type ChangeRunner = {
  /** Runs a change and tells of its success by a toast. Its failure is the caller's to tell. */
  run: (request: ChangeRequest) => Promise<Outcome>;
  /** Takes a change back at once, and tells of either end by a toast. */
  undoNow: (activityId: string) => Promise<void>;
};

const Context = createContext<ChangeRunner | undefined>(undefined);

/** @throws Error outside ChangeRunnerProvider. */
export function useChangeRunner(): ChangeRunner {
  const runner = useContext(Context);
  if (!runner) throw new Error('useChangeRunner needs a ChangeRunnerProvider above it');
  return runner;
}

/** Lives above the dialogs, so that a change outlives the dialog that asked for it. */
export function ChangeRunnerProvider({ children }: { children: ReactNode }) {
  const cache = useQueryClient();
  const runner = useMemo(() => changeRunner(cache), [cache]);
  return <Context value={runner}>{children}</Context>;
}

function changeRunner(cache: QueryClient): ChangeRunner {
  const outcomeOf = async (request: ChangeRequest): Promise<Outcome> => {
    try {
      const reply = await runChange(request);
      const failure = failureOfReply(reply);
      return failure ? { ok: false, failure } : { ok: true, reply };
    } catch (error) {
      return { ok: false, failure: failureOfError(error) };
    } finally {
      void cache.invalidateQueries({ queryKey: keys.activities });
    }
  };
  const run = async (request: ChangeRequest) => {
    const outcome = await outcomeOf(request);
    if (outcome.ok) {
      const { activityId, detail, undoable } = outcome.reply;
      if (request.operation === 'undoActivity') hideDone(request.activityId);
      showDone(activityId, detail, undoable ? () => undoNow(activityId) : undefined);
    }
    return outcome;
  };
  const undoNow = async (activityId: string) => {
    const outcome = await run({ operation: 'undoActivity', activityId });
    if (!outcome.ok) showFailure(outcome.failure);
  };
  return { run, undoNow };
}
