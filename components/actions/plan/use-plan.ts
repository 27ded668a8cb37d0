'use client';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ChangeRequest, planQuery } from '@/lib/client/changes';
import type { WirePlan } from '@/lib/contract/plan';
import { type Failure, failureOfError } from '../failure';

/** A plan being made. `plan` may be the one before while `current` is false: shown, but not to be run. */
export type Planning = {
  plan: WirePlan | undefined;
  current: boolean;
  failure: Failure | undefined;
  retry: () => void;
};

/** How long after a plan could not be made it is tried again: the engine or the server may be back. */
const tryAgainMs = 3_000;

/**
 * Plans a change on the server, and again whenever `touching` changes, or after a while where no plan could be made.
 * @param request undefined while it is not yet known what to plan.
 * @param frozen true while the change runs, lest the plan be made against its own half-done work.
 */
export function usePlan(request: ChangeRequest | undefined, touching: string, frozen: boolean): Planning {
  const query = useQuery({
    ...planQuery(request, touching),
    enabled: request !== undefined && !frozen,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.status === 'error' ? tryAgainMs : false),
  });
  const error = useErrorWhileRetrying(JSON.stringify([request, touching]), query);
  return {
    plan: request ? query.data : undefined,
    current: query.isSuccess && !query.isPlaceholderData,
    failure: error ? failureOfError(error) : undefined,
    retry: () => void query.refetch(),
  };
}

/**
 * The query's error, also while the same is tried again: a notice that blinks can not be read.
 * @param asked names what is planned.
 */
function useErrorWhileRetrying(asked: string, query: UseQueryResult): Error | undefined {
  const [last, setLast] = useState<{ asked: string; error: Error }>();
  if (query.status === 'pending') return last?.asked === asked ? last.error : undefined;
  const error = query.error ?? undefined;
  if (error !== last?.error || (error && asked !== last?.asked)) setLast(error && { asked, error });
  return error;
}

/** True where the plan shown is the one that would run now. */
export function isRunnable(planning: Planning): boolean {
  return planning.current && planning.plan?.ok === true;
}
