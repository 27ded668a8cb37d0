'use client';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { TrafficStore, type Watched } from './traffic-store';

const Context = createContext<TrafficStore | undefined>(undefined);

/** Holds what is watched of the shown engine's traffic, for everything below it. */
export function TrafficProvider({ children }: { children: ReactNode }) {
  const { engine } = useLiveEngine();
  const [store] = useState(() => new TrafficStore(engine.id));
  useEffect(() => {
    document.addEventListener('visibilitychange', store.onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', store.onVisibility);
      store.end();
    };
  }, [store]);
  return <Context value={store}>{children}</Context>;
}

/** @throws Error outside of TrafficProvider. */
export function useTrafficStore(): TrafficStore {
  const store = useContext(Context);
  if (!store) throw new Error('useTrafficStore needs a TrafficProvider above it');
  return store;
}

/** @param read must return what is equal for equal rounds. Renders again only where that changes. */
export function useTraffic<T>(read: (watched: Watched) => T): T {
  const store = useTrafficStore();
  return useSyncExternalStore(
    store.subscribe,
    () => read(store.get()),
    () => read(store.get()),
  );
}
