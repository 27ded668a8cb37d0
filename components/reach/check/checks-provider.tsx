'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { failureOfError } from '@/components/actions/failure';
import { useAnnounce } from '@/components/shell/announcer';
import { useLiveEngine } from '@/components/shell/live-engine';
import { checkNetwork } from '@/lib/client/check-network';
import { keys } from '@/lib/client/queries';
import { checkMessages as words } from '@/lib/messages/network-check';
import { type Check, type Checks, countPairs } from './check';

type Checking = {
  checks: Checks;
  /** @param everyPair has all pairs of a large network tried, however long that takes. */
  begin: (networkId: string, everyPair?: boolean) => void;
  cancel: (networkId: string) => void;
};

const Context = createContext<Checking | undefined>(undefined);

/** @throws Error outside ChecksProvider. */
export function useChecks(): Checking {
  const checking = useContext(Context);
  if (!checking) throw new Error('useChecks needs a ChecksProvider above it');
  return checking;
}

const nothing: Checks = new Map();
const fresh: Check = { state: 'running', done: 0, total: 0, all: 0, pairs: [], at: 0 };

/** The checks of the shown engine's networks. A check goes on while one looks at something else, and ends with the page or the engine. */
export function ChecksProvider({ children }: { children: ReactNode }) {
  const { engine } = useLiveEngine();
  const cache = useQueryClient();
  const announce = useAnnounce();
  const running = useRef(new Map<string, AbortController>());
  const { data: checks = nothing } = useQuery({
    queryKey: keys.checks(engine.id),
    queryFn: () => nothing,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const control of all.values()) control.abort();
    };
  }, []);

  const checking = useMemo<Checking>(() => {
    const alter = (id: string, to: (check: Check) => Check) =>
      cache.setQueryData<Checks>(keys.checks(engine.id), (before = nothing) =>
        new Map(before).set(id, to(before.get(id) ?? fresh)),
      );
    const run = async (id: string, everyPair: boolean, control: AbortController) => {
      alter(id, () => fresh);
      try {
        await checkNetwork(
          { engine: engine.id, network: id, everyPair },
          {
            signal: control.signal,
            onProgress: ({ done, total, all, pairs }) =>
              alter(id, (check) => ({
                ...check,
                done,
                total,
                all,
                pairs: [...check.pairs, ...pairs],
                at: Date.now(),
              })),
          },
        );
        alter(id, (check) => ({ ...check, state: 'done', at: Date.now() }));
        const pairs = cache.getQueryData<Checks>(keys.checks(engine.id))?.get(id)?.pairs ?? [];
        announce(words.announced({ result: words.result(countPairs(pairs)) }));
      } catch (error) {
        if (control.signal.aborted) alter(id, (check) => ({ ...check, state: 'cancelled' }));
        else alter(id, (check) => ({ ...check, state: 'failed', failure: failureOfError(error) }));
      } finally {
        running.current.delete(id);
      }
    };
    return {
      checks,
      begin: (id, everyPair = false) => {
        if (running.current.has(id)) return;
        const control = new AbortController();
        running.current.set(id, control);
        void run(id, everyPair, control);
      },
      cancel: (id) => running.current.get(id)?.abort(),
    };
  }, [checks, cache, engine.id, announce]);
  return <Context value={checking}>{children}</Context>;
}
