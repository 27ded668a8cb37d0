import type { ServerResponse } from 'node:http';
import type { Engine } from '../engine/engine';
import { EngineRefusal } from '../engine/engine-refusal';
import type { EngineEvent } from '../engine/event-log';
import { eventLine } from './event-line';
import { type Filters, matches, matchesLabels, parseFilters } from './filters';
import { type Call, type Reply, type Route, route, streamed } from './route';

const eventFilters = [
  ...['config', 'container', 'daemon', 'event', 'image', 'label', 'network', 'node', 'plugin'],
  ...['scope', 'secret', 'service', 'type', 'volume'],
];

/** A reader that lags by more is not waited for: it loses events, as it does on a real engine. Bytes. */
const LARGEST_LAG = 16 * 1024 * 1024;

export const eventRoutes: readonly Route[] = [route('GET', '/events', streamEvents)];

function streamEvents({ engine, query, response }: Call): Reply {
  const since = parseTime(query.get('since'));
  const until = parseTime(query.get('until'));
  const filters = parseFilters(query.get('filters'), eventFilters);
  response.setHeader('Content-Type', 'application/json');
  response.flushHeaders();
  const tell = (event: EngineEvent): void => {
    if (response.writableLength < LARGEST_LAG && isWanted(event, filters)) response.write(eventLine(event));
  };
  if (since !== undefined || until !== undefined) {
    for (const event of engine.events.between(since ?? 0n, until)) tell(event);
  }
  const left = until === undefined ? undefined : Number(until / 1_000_000n) - engine.clock.now();
  if (left !== undefined && left <= 0) response.end();
  else follow(engine, response, tell, left);
  return streamed;
}

function follow(
  engine: Engine,
  response: ServerResponse,
  tell: (event: EngineEvent) => void,
  milliseconds: number | undefined,
): void {
  const stop = engine.events.listen(tell);
  const cancel =
    milliseconds === undefined ? undefined : engine.timers.after(milliseconds, () => response.end());
  response.once('close', () => {
    stop();
    cancel?.();
  });
}

/** @param text seconds with up to nine digits behind the point. @returns nanoseconds. */
function parseTime(text: string | null): bigint | undefined {
  if (text === null || text === '') return undefined;
  const [, seconds, digits = ''] = /^(\d+)(?:\.(\d{1,9}))?$/.exec(text) ?? [];
  if (seconds === undefined) {
    throw new EngineRefusal(500, `strconv.ParseInt: parsing "${text}": invalid syntax`);
  }
  return BigInt(seconds) * 1_000_000_000n + BigInt(digits.padEnd(9, '0'));
}

function isWanted(event: EngineEvent, filters: Filters): boolean {
  if (filters.size === 0) return true;
  const { type, action, scope, attributes } = event;
  const isAbout = (kind: string) => (text: string) => type === kind && isActor(event, text);
  return (
    matches(filters, 'type', (wanted) => type === wanted) &&
    matches(filters, 'event', (wanted) => action === wanted || action.startsWith(`${wanted}:`)) &&
    matches(filters, 'scope', (wanted) => scope === wanted) &&
    matches(filters, 'container', isAbout('container')) &&
    matches(filters, 'network', isAbout('network')) &&
    matches(filters, 'service', isAbout('service')) &&
    matches(filters, 'node', isAbout('node')) &&
    matches(
      filters,
      'image',
      (image) => attributes.image === image || (type === 'image' && isActor(event, image)),
    ) &&
    matchesLabels(filters, attributes)
  );
}

function isActor({ actorId, attributes }: EngineEvent, text: string): boolean {
  return actorId.startsWith(text) || attributes.name === text;
}
