import 'server-only';
import type { ServerResponse } from 'node:http';
import type { TrafficDesk } from '../traffic/traffic-desk';
import { encodeEvent } from './encode-event';
import type { Hub } from './hub';
import { StreamClient } from './stream-client';

/** What of an engine's traffic is told, and whether that is all. */
export type WatchedTraffic = { desk: TrafficDesk; ids: readonly string[]; only: boolean };

/**
 * One browser's stream as a reply. The last header asks an nginx before it not to hold events back.
 * @param lastEventId the id of the last message that the browser has seen, if it comes back.
 */
export function streamReply(
  hub: Hub,
  reply: ServerResponse,
  lastEventId: string | undefined,
  traffic?: WatchedTraffic,
): void {
  reply.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  if (traffic?.only !== true) hub.connect(reply, lastEventId);
  if (traffic !== undefined) tellTraffic(traffic, reply);
}

function tellTraffic({ desk, ids }: WatchedTraffic, reply: ServerResponse): void {
  let end = () => {};
  const client = new StreamClient(reply, () => end());
  end = desk.watch(new Set(ids), (traffic) => client.send(encodeEvent({ type: 'traffic', data: traffic })));
}
