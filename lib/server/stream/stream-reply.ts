import 'server-only';
import type { ServerResponse } from 'node:http';
import type { Hub } from './hub';

/**
 * One browser's stream as a reply. The last header asks an nginx before it not to hold events back.
 * @param lastEventId the id of the last message that the browser has seen, if it comes back.
 */
export function streamReply(hub: Hub, reply: ServerResponse, lastEventId: string | undefined): void {
  reply.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  hub.connect(reply, lastEventId);
}
