import { streamSchemas } from '@/lib/contract/stream';
import type { Traffic } from '@/lib/domain/traffic/traffic';

const reopenMs = 2_000;

/**
 * Opens a stream of the traffic of these containers alone, beside that of the engine: it begins anew with what is in view.
 * @param ids at most a hundred. @returns what ends it.
 */
export function openTrafficStream(
  engine: string,
  ids: readonly string[],
  onTraffic: (traffic: Traffic) => void,
): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const query = new URLSearchParams({ only: 'traffic', traffic: ids.join(',') });
  const open = () => {
    source = new EventSource(`/api/engines/${encodeURIComponent(engine)}/stream?${query}`);
    source.addEventListener('traffic', (event: MessageEvent<string>) =>
      onTraffic(streamSchemas.traffic.parse(JSON.parse(event.data))),
    );
    source.onerror = () => {
      source?.close();
      timer = setTimeout(open, reopenMs);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
