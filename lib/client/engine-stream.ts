import { type StreamMessage, streamSchemas } from '@/lib/contract/stream';

/** How the page hears from Portolan's server. `resting`: the tab is hidden; `lost` since `since` (ms): it reconnects by itself. */
export type StreamState =
  | { state: 'opening' }
  | { state: 'open' }
  | { state: 'resting' }
  | { state: 'lost'; since: number };

const reopenMs = 2_000;
/** The server says something at least every 15 seconds; a stream that is silent for longer is dead, whatever the browser thinks. */
const silenceMs = 40_000;
/** A tab that is only passed over keeps its stream. */
const hiddenMs = 10_000;

type Options = {
  engine: string;
  /** Id of the last message that was used, to go on from there; undefined to begin anew. */
  resumeFrom: () => string | undefined;
  onMessage: (message: FollowedMessage) => void;
  onState: (state: StreamState) => void;
};

/**
 * Keeps one event stream open while the tab is seen. A hidden tab lets go of it, for a browser has six connections to a server and a
 * seventh tab would wait for ever; once seen again it resumes where it was.
 * @returns what ends it.
 */
export function openEngineStream({ engine, resumeFrom, onMessage, onState }: Options): () => void {
  let source: EventSource | undefined;
  let lostSince: number | undefined;
  let lastWordAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };

  const open = () => {
    close();
    lastWordAt = Date.now();
    const from = resumeFrom();
    const query = from === undefined ? '' : `?lastEventId=${encodeURIComponent(from)}`;
    source = new EventSource(`/api/engines/${encodeURIComponent(engine)}/stream${query}`);
    for (const type of messageTypes) {
      source.addEventListener(type, (event: MessageEvent<string>) => {
        lastWordAt = Date.now();
        if (type === 'hello') {
          lostSince = undefined;
          onState({ state: 'open' });
        }
        onMessage(parseMessage(type, event.data));
      });
    }
    source.onerror = lose;
  };

  /** Always begins anew, rather than let the browser repeat an old request: what to resume from has changed since. */
  const lose = () => {
    close();
    lostSince ??= Date.now();
    onState({ state: 'lost', since: lostSince });
    timer = setTimeout(open, reopenMs);
  };

  const rest = () => {
    close();
    onState({ state: 'resting' });
  };

  const onVisibility = () => {
    if (document.visibilityState === 'hidden') timer = setTimeout(rest, hiddenMs);
    else if (source === undefined) {
      onState(lostSince === undefined ? { state: 'opening' } : { state: 'lost', since: lostSince });
      open();
    } else clearTimeout(timer);
  };

  const watch = setInterval(() => {
    if (source !== undefined && Date.now() - lastWordAt > silenceMs) lose();
  }, 5_000);
  document.addEventListener('visibilitychange', onVisibility);
  open();
  return () => {
    clearInterval(watch);
    document.removeEventListener('visibilitychange', onVisibility);
    close();
  };
}

const messageTypes = [
  'hello',
  'change',
  'engine',
  'reset',
  'ping',
] as const satisfies readonly StreamMessage['type'][];
/** All but what only a stream of its own asks for. */
export type FollowedMessage = Extract<StreamMessage, { type: (typeof messageTypes)[number] }>;

function parseMessage(type: FollowedMessage['type'], text: string): FollowedMessage {
  const data: unknown = JSON.parse(text);
  switch (type) {
    case 'hello':
      return { type, data: streamSchemas.hello.parse(data) };
    case 'change':
      return { type, data: streamSchemas.change.parse(data) };
    case 'engine':
      return { type, data: streamSchemas.engine.parse(data) };
    case 'reset':
      return { type, data: streamSchemas.reset.parse(data) };
    case 'ping':
      return { type, data: streamSchemas.ping.parse(data) };
  }
}
