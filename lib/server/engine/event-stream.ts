import type { IncomingMessage } from 'node:http';
import type { EngineEvent } from '@/lib/domain/event';
import { isHelper } from '@/lib/domain/helper-container';
import { parseEventLine } from './docker-json/event-json';
import { createLineSplitter } from './line-splitter';

/** What Docker says when something that the chart shows may have changed. */
const actions = [
  ...['create', 'start', 'die', 'stop', 'pause', 'unpause', 'rename', 'destroy', 'health_status'],
  ...['connect', 'disconnect', 'update', 'remove', 'prune', 'reload'],
];

/** What only Podman says. */
const podmanActions = ['died', 'init', 'cleanup'];

/**
 * The stream's filter. It names actions because health checks flood the stream with `exec_*`; the engine matches `health_status` as
 * a prefix of `health_status: healthy`.
 */
export function eventFilters(kind: 'docker' | 'podman'): string {
  return JSON.stringify({
    type: ['container', 'network', 'service', 'node', 'daemon'],
    event: kind === 'podman' ? [...actions, ...podmanActions] : actions,
  });
}

/** As many helpers as ever live at once, and those that ended just now: events come out of order. */
const mostHelpers = 256;

/** @returns tells which events are of Portolan's own helpers; those of networks name no label, only the container. */
function knowHelpers(): (event: EngineEvent) => boolean {
  const ids = new Set<string>();
  return ({ type, actorId, attributes }) => {
    if (type === 'network') return attributes.container !== undefined && ids.has(attributes.container);
    if (type !== 'container' || !isHelper(attributes)) return false;
    ids.delete(actorId);
    ids.add(actorId);
    const oldest = ids.values().next();
    if (ids.size > mostHelpers && oldest.done !== true) ids.delete(oldest.value);
    return true;
  };
}

/**
 * Reads events until the reply ends, and hands each on at once: an engine waits 100 ms for a reader that lags, then drops events.
 * @param onGarbled called with the start of each line that is no event; reading goes on.
 * @returns resolves when the reply ends in order. @throws the stream's error when it breaks, or what a handler threw.
 */
export function readEventLines(
  reply: IncomingMessage,
  onEvent: (event: EngineEvent) => void,
  onGarbled: (line: string) => void,
): Promise<void> {
  const isOfHelper = knowHelpers();
  return new Promise((resolve, reject) => {
    const push = createLineSplitter(
      (line) => {
        const event = parseEventLine(line);
        if (event === undefined) onGarbled(line.slice(0, 200));
        else if (!isOfHelper(event)) onEvent(event);
      },
      () => onGarbled(''),
    );
    reply.on('data', (chunk: Buffer) => {
      try {
        push(chunk);
      } catch (error) {
        reply.destroy();
        reject(error);
      }
    });
    reply.once('error', reject);
    // A cut gives no `end`; `close` comes after every ending.
    reply.once('close', resolve);
  });
}
