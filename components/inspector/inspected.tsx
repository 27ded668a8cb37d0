'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemError } from '@/lib/client/call';
import { inspectorMessages as words } from '@/lib/messages/inspector';

/** What is drawn of something that is inspected on demand: its details, the wait for them, or why there are none. */
export function Inspected<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const problem = query.error instanceof ProblemError ? query.error.problem : undefined;
    const told = typeof problem === 'object' ? problem : undefined;
    return (
      <div className="border-t border-line p-4">
        <Notice kind="error" title={told?.detail ?? words.failed}>
          {told?.engineMessage ? <p className="font-mono text-xs">{told.engineMessage}</p> : null}
          {told?.remedy ? <p>{told.remedy}</p> : null}
          <Button size="small" className="mt-2" onClick={() => void query.refetch()}>
            {words.retry}
          </Button>
        </Notice>
      </div>
    );
  }
  return (
    <div role="status" aria-label={words.loading} className="flex flex-col gap-3 border-t border-line p-4">
      {[80, 60, 70, 45].map((width) => (
        <div key={width} className="h-3 animate-pulse rounded bg-raised" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
