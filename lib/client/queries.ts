import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { shareSnapshot } from '@/lib/domain/share-snapshot';
import type { Snapshot } from '@/lib/domain/snapshot';
import { call, callUnparsed, ProblemError, type Reply } from './call';
import { parseSnapshot } from './parse-snapshot';

/** The keys of the query cache, in one place. */
export const keys = {
  engines: ['engines'],
  snapshot: (engine: string) => ['snapshot', engine],
  network: (engine: string, id: string) => ['network', engine, id],
  container: (engine: string, id: string) => ['container', engine, id],
  interfaces: (engine: string) => ['interfaces', engine],
  dismissals: (engine: string) => ['dismissals', engine],
  claims: (engine: string, containers: string) => ['claims', engine, containers],
  checks: (engine: string) => ['checks', engine],
  proof: (engine: string, question: string) => ['proof', engine, question],
  listeners: (engine: string) => ['listeners', engine],
  sockets: (engine: string, id: string) => ['sockets', engine, id],
  images: (engine: string) => ['images', engine],
  activities: ['activity'],
  activity: (engine: string) => ['activity', engine],
} as const;

export const enginesQuery = queryOptions({
  queryKey: keys.engines,
  queryFn: ({ signal }) => call('listEngines', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/**
 * Kept current by the stream (follow-engine.ts), hence never stale by itself. What did not change keeps its identity by `shareSnapshot`
 * and `applyChange`; React Query's own sharing compares by place, and one container more would make all after it new.
 */
export function snapshotQuery(engine: string) {
  return queryOptions({
    queryKey: keys.snapshot(engine),
    queryFn: ({ signal, client }) => readSnapshot(client, engine, signal),
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

async function readSnapshot(cache: QueryClient, engine: string, signal: AbortSignal): Promise<Snapshot> {
  const json = await callUnparsed('readSnapshot', { params: { engine } }, { signal });
  const snapshot = await parseSnapshot(json).catch((cause: unknown) => {
    throw new ProblemError('unreadable', cause);
  });
  const before = cache.getQueryData<Snapshot>(keys.snapshot(engine));
  return before === undefined ? snapshot : shareSnapshot(before, snapshot);
}

export function networkQuery(engine: string, id: string) {
  return queryOptions({
    queryKey: keys.network(engine, id),
    queryFn: ({ signal }) => call('inspectNetwork', { params: { engine, id } }, { signal }),
    retry: false,
  });
}

export function containerQuery(engine: string, id: string) {
  return queryOptions({
    queryKey: keys.container(engine, id),
    queryFn: ({ signal }) => call('inspectContainer', { params: { engine, id } }, { signal }),
    retry: false,
  });
}

export function interfacesQuery(engine: string) {
  return queryOptions({
    queryKey: keys.interfaces(engine),
    queryFn: ({ signal }) => call('listInterfaces', { params: { engine } }, { signal }),
    staleTime: 60_000,
    retry: false,
  });
}

/** Asked again now and then, and when the page is looked at again: others dismiss as well. */
export function dismissalsQuery(engine: string) {
  return queryOptions({
    queryKey: keys.dismissals(engine),
    queryFn: ({ signal }) => call('listDismissals', { params: { engine } }, { signal }),
    refetchInterval: 30_000,
    refetchOnWindowFocus: true,
  });
}

/** @param containers names those that are asked about: other ones are another question. */
export function claimsQuery(engine: string, containers: string) {
  return queryOptions({
    queryKey: keys.claims(engine, containers),
    queryFn: ({ signal }) => call('listClaims', { params: { engine } }, { signal }),
    enabled: containers !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the last try of a question showed; nothing tries by itself. Kept for as long as the page is open, with its age. */
export function proofQuery(engine: string, question: string) {
  return queryOptions<Reply<'probe'> | null>({
    queryKey: keys.proof(engine, question),
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * Read anew whenever it is looked at; where that costs the engine nothing, again and again.
 * @param mayRun whether a program may be run inside of the container to look: nobody wants that for a mere look at it.
 */
export function socketsQuery(engine: string, id: string, mayRun: boolean) {
  return queryOptions({
    queryKey: [...keys.sockets(engine, id), mayRun],
    queryFn: ({ signal }) =>
      call('readSockets', { params: { engine, id }, query: mayRun ? {} : { only: 'host' } }, { signal }),
    staleTime: 5_000,
    refetchInterval: ({ state: { data } }) =>
      data?.available === true && data.means === 'host' ? 5_000 : false,
    retry: false,
  });
}

/** No event tells of a program that begins to listen. */
export function listenersQuery(engine: string) {
  return queryOptions({
    queryKey: keys.listeners(engine),
    queryFn: ({ signal }) => call('listListeners', { params: { engine } }, { signal }),
    refetchInterval: 30_000,
    retry: false,
  });
}

/** No event of the stream tells of images, so they are asked for whenever they are to be seen. */
export function imagesQuery(engine: string) {
  return queryOptions({
    queryKey: keys.images(engine),
    queryFn: ({ signal }) => call('listImages', { params: { engine } }, { signal }),
    staleTime: 0,
    retry: false,
  });
}

/** The newest of the log alone, again and again: how far the change is that somebody waits for. */
export function newestActivityQuery(engine: string) {
  return queryOptions({
    queryKey: [...keys.activity(engine), 'newest'],
    queryFn: ({ signal }) => call('listActivity', { query: { engine, limit: 5 } }, { signal }),
    refetchInterval: 500,
    staleTime: 0,
    retry: false,
  });
}

/** The log that holds what was done to this engine. */
export function activityQuery(engine: string) {
  return infiniteQueryOptions({
    queryKey: keys.activity(engine),
    queryFn: ({ pageParam, signal }) =>
      call(
        'listActivity',
        { query: { engine, limit: 50, ...(pageParam === '' ? {} : { before: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}
