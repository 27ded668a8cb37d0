'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { StreamState } from '@/lib/client/engine-stream';
import { followEngine } from '@/lib/client/follow-engine';
import { enginesQuery, snapshotQuery } from '@/lib/client/queries';
import type { Engine } from '@/lib/domain/engine';
import type { Snapshot } from '@/lib/domain/snapshot';

type LiveEngine = {
  engine: Engine;
  /** The newest picture; kept, and growing old, while the engine or the server is away. */
  snapshot: Snapshot | undefined;
  stream: StreamState;
  /** When the picture was last confirmed, ISO 8601; empty before the first. */
  confirmedAt: string;
  /** True while the picture is known to be current: stream open and engine connected. */
  current: boolean;
};

const Context = createContext<LiveEngine | undefined>(undefined);

/** The engine that the page shows. @throws Error outside LiveEngineProvider. */
export function useLiveEngine(): LiveEngine {
  const live = useContext(Context);
  if (!live) throw new Error('useLiveEngine needs a LiveEngineProvider above it');
  return live;
}

/** Follows the engine for everything below it. */
export function LiveEngineProvider({ engineId, children }: { engineId: string; children: ReactNode }) {
  const cache = useQueryClient();
  const [stream, setStream] = useState<StreamState>({ state: 'opening' });
  const [confirmedAt, setConfirmedAt] = useState('');
  const engine = useQuery({
    ...enginesQuery,
    select: (all) => all.find((one) => one.id === engineId),
  }).data;
  const { data: snapshot } = useQuery({ ...snapshotQuery(engineId), enabled: false });

  useEffect(
    () => followEngine(cache, engineId, { stream: setStream, confirmed: setConfirmedAt }),
    [cache, engineId],
  );

  const live = useMemo<LiveEngine | undefined>(
    () =>
      engine && {
        engine,
        snapshot,
        stream,
        confirmedAt,
        current: stream.state === 'open' && engine.status === 'connected',
      },
    [engine, snapshot, stream, confirmedAt],
  );
  return live ? <Context value={live}>{children}</Context> : null;
}
