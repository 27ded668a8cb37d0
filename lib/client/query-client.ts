import { notifyManager, QueryClient } from '@tanstack/react-query';

/** The page's one query cache. */
export function newQueryClient(): QueryClient {
  // In the same turn, so that a change is one render of the page; a timer would hold it back by some milliseconds, and split it in two.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false, retry: 1 } } });
}
