import type { QueryClient } from '@tanstack/react-query';
import type { Engine } from '@/lib/domain/engine';
import { type FollowedMessage, openEngineStream, type StreamState } from './engine-stream';
import { LiveSnapshot } from './live-snapshot';
import { keys } from './queries';
import { touchDetails } from './touch-details';

/**
 * Follows one engine's stream into the query cache. Another life of the server, or `reset`, means: fetch the snapshot again.
 * @param heard told how the stream is, and each time the server confirms the picture (ISO 8601).
 * @returns what ends it.
 */
export function followEngine(
  cache: QueryClient,
  engine: string,
  heard: { stream: (state: StreamState) => void; confirmed: (takenAt: string) => void },
): () => void {
  let epoch: string | undefined;
  const live = new LiveSnapshot(cache, engine, {
    shown: (changes) => {
      touchDetails(cache, engine, changes);
      heard.confirmed(changes.at(-1)?.takenAt ?? '');
    },
    fetched: (snapshot) => {
      heard.confirmed(snapshot.takenAt);
      for (const kind of ['container', 'network']) {
        void cache.invalidateQueries({ queryKey: [kind, engine] });
      }
    },
  });

  const onMessage = ({ type, data }: FollowedMessage) => {
    switch (type) {
      case 'hello':
        if (epoch !== data.epoch || !live.held()) void live.fetch();
        epoch = data.epoch;
        return;
      case 'reset':
        void live.fetch();
        return;
      case 'change':
        live.take(data);
        return;
      case 'ping':
        if (data.takenAt !== '') heard.confirmed(data.takenAt);
        return;
      case 'engine':
        rememberEngine(cache, data);
        if (data.status === 'connected') {
          if (!live.held()) void live.fetch();
          void cache.invalidateQueries({ queryKey: keys.interfaces(engine) });
        }
    }
  };

  const close = openEngineStream({
    engine,
    resumeFrom: () => {
      const held = live.held();
      return epoch === undefined || !held ? undefined : `${epoch}-${held.sequence}`;
    },
    onMessage,
    onState: heard.stream,
  });
  return () => {
    close();
    live.end();
  };
}

function rememberEngine(cache: QueryClient, engine: Engine): void {
  cache.setQueryData<Engine[]>(keys.engines, (all = []) =>
    all.some((one) => one.id === engine.id)
      ? all.map((one) => (one.id === engine.id ? engine : one))
      : [...all, engine],
  );
}
