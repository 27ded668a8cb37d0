import 'server-only';
import type { Hub } from './hub';

/**
 * One browser's stream as a reply. `no-transform` keeps Next from compressing it, which would hold events back; the other header asks
 * the same of an nginx before it.
 */
export function streamReply(hub: Hub, request: Request, resumeFrom: string | undefined): Response {
  const client = hub.connect(request.headers.get('last-event-id') ?? resumeFrom);
  request.signal.addEventListener('abort', () => client.close(), { once: true });
  if (request.signal.aborted) client.close();
  return new Response(client.body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
