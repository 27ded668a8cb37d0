'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
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

/**
 * Plans a change on the server, and again whenever `touching` changes.
 * @param request undefined while it is not yet known what to plan.
 * @param frozen true while the change runs, lest the plan be made against its own half-done work.
 */
export function usePlan(request: ChangeRequest | undefined, touching: string, frozen: boolean): Planning {
  const query = useQuery({
    ...planQuery(request, touching),
    enabled: request !== undefined && !frozen,
    placeholderData: keepPreviousData,
  });
  return {
    plan: request ? query.data : undefined,
    current: query.isSuccess && !query.isPlaceholderData,
    failure: query.isError ? failureOfError(query.error) : undefined,
    retry: () => void query.refetch(),
  };
}

/** True where the plan shown is the one that would run now. */
export function isRunnable(planning: Planning): boolean {
  return planning.current && planning.plan?.ok === true;
}
