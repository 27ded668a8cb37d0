import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { requireWatcher } from './http/find-engine';
import { nodeRoute } from './http/node-route';
import { snapshotReply } from './snapshot/snapshot-reply';
import { hubOf } from './stream/hubs';
import { streamReply } from './stream/stream-reply';
import { deskOf } from './traffic/desks';

const routes = [
  nodeRoute('readStream', async ({ engine, query, request, reply }) => {
    const watcher = requireWatcher(engine);
    const hub = hubOf(watcher);
    const { 'last-event-id': header } = request.headers;
    const { traffic: ids, only } = query;
    const traffic = ids && { desk: deskOf(watcher), ids, only: only === 'traffic' };
    streamReply(hub, reply, typeof header === 'string' ? header : query.lastEventId, traffic);
  }),
  nodeRoute('readSnapshot', ({ engine, request, reply }) =>
    snapshotReply(requireWatcher(engine), request, reply),
  ),
];

/** Answers what the server answers without Next. scripts/start/serve.mjs calls it. @returns whether the request was one of those. */
export function answerInNode(request: IncomingMessage, reply: ServerResponse): boolean {
  return routes.some((route) => route(request, reply));
}
