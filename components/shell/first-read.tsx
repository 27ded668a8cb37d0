'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemError } from '@/lib/client/call';
import { shellMessages } from '@/lib/messages/shell';

const words = shellMessages.lost;

/** What stands in for everything before the first answer: a wait, or why there is none and what to do. */
export function FirstRead({ query }: { query?: UseQueryResult<unknown> }) {
  const failed = query?.isError === true;
  const signedOut =
    query?.error instanceof ProblemError &&
    typeof query.error.problem === 'object' &&
    query.error.problem.code === 'not-signed-in';
  // The server may only be starting again: ask every few seconds, so that the page comes back without a reload.
  useEffect(() => {
    if (!failed || signedOut) return;
    const timer = setInterval(() => void query?.refetch(), 3000);
    return () => clearInterval(timer);
  }, [failed, signedOut, query]);
  if (!failed)
    return (
      <div role="status" className="flex h-full min-h-40 items-center justify-center text-ink-soft">
        {shellMessages.loading}
      </div>
    );
  const told = query.error instanceof ProblemError ? query.error.problem : undefined;
  return (
    <div className="mx-auto max-w-lg px-4 pt-24">
      <Notice
        kind="error"
        title={
          signedOut
            ? words.signedOut
            : typeof told === 'object'
              ? told.detail
              : told === 'network'
                ? words.title
                : words.failed
        }
      >
        <p>{signedOut ? words.signedOutRemedy : typeof told === 'object' ? told.remedy : words.remedy}</p>
        {signedOut ? null : (
          <Button size="small" className="mt-2" onClick={() => void query.refetch()}>
            {words.retry}
          </Button>
        )}
      </Notice>
    </div>
  );
}
