'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { failureOfError } from '@/components/actions/failure';
import { FailureDetail } from '@/components/actions/failure-notice';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useNow } from '@/components/shell/use-now';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { activityQuery } from '@/lib/client/queries';
import { activityMessages as words } from '@/lib/messages/activity-view';
import { ActivityEntry } from './activity-entry';

/** Others change things too: what this page did is there at once, what they did within this time. */
const refreshMs = 10_000;

/** The view `Activity`: every change made through Portolan, newest first, with what can be undone. */
export function ActivityLog() {
  const { engine } = useLiveEngine();
  const log = useInfiniteQuery({
    ...activityQuery(engine.id),
    staleTime: 0,
    refetchInterval: refreshMs,
    refetchOnWindowFocus: 'always',
  });
  const now = useNow(refreshMs);
  const entries = log.data?.pages.flatMap((page) => page.entries);
  return (
    <section aria-label={words.region} className="mx-auto w-full max-w-4xl px-4 py-6 sm:px-6">
      <h2 className="text-lg font-semibold text-ink">{words.title}</h2>
      <p className="mt-0.5 text-ink-soft">{words.lead}</p>
      <div className="mt-5">
        {log.isError ? (
          <LogFailure
            error={log.error}
            title={entries ? words.moreFailed : words.failed}
            retry={() => void (log.isFetchNextPageError ? log.fetchNextPage() : log.refetch())}
          />
        ) : null}
        {log.isPending ? <LogSkeleton /> : null}
        {entries?.length === 0 ? <EmptyLog /> : null}
        {entries && entries.length > 0 ? (
          <ol
            aria-label={words.list}
            className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-card"
          >
            {entries.map((entry) => (
              <ActivityEntry key={entry.id} entry={entry} now={now} />
            ))}
          </ol>
        ) : null}
        {log.hasNextPage ? (
          <div className="mt-4 flex justify-center">
            <Button disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
              {log.isFetchingNextPage ? words.loadingMore : words.more}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}

function LogFailure({ error, title, retry }: { error: unknown; title: string; retry: () => void }) {
  const failure = failureOfError(error);
  return (
    <div className="mb-4">
      <Notice kind="error" title={title}>
        <p>{failure.message}</p>
        <FailureDetail failure={failure} />
        <Button size="small" className="mt-2" onClick={retry}>
          {words.retry}
        </Button>
      </Notice>
    </div>
  );
}

function LogSkeleton() {
  return (
    <div aria-busy>
      <p className="sr-only">{words.loading}</p>
      <div
        aria-hidden
        className="divide-y divide-line rounded-xl border border-line bg-surface motion-safe:animate-pulse"
      >
        {['w-2/5', 'w-1/2', 'w-1/3', 'w-2/5'].map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity
          <div key={index} className="space-y-2 px-4 py-3.5">
            <div className={`h-3 rounded bg-line ${width}`} />
            <div className="h-2.5 w-1/4 rounded bg-sunken" />
          </div>
        ))}
      </div>
    </div>
  );
}

function EmptyLog() {
  return (
    <div className="flex flex-col items-center rounded-xl border border-dashed border-line-strong px-6 py-12 text-center">
      <ScrollText size={20} aria-hidden className="text-ink-faint" />
      <p className="mt-3 text-base font-medium text-ink">{words.empty.title}</p>
      <p className="mt-1 max-w-sm text-ink-soft">{words.empty.hint}</p>
    </div>
  );
}
