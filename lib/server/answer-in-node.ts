import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { requireWatcher } from './http/find-engine';
import { nodeRoute } from './http/node-route';
import { snapshotReply } from './snapshot/snapshot-reply';
import { hubOf } from './stream/hubs';
import { streamReply } from './stream/stream-reply';

const routes = [
  nodeRoute('readStream', async ({ engine, query, request, reply }) => {
    const hub = hubOf(requireWatcher(engine));
    const { 'last-event-id': header } = request.headers;
    streamReply(hub, reply, typeof header === 'string' ? header : query.lastEventId);
  }),
  nodeRoute('readSnapshot', ({ engine, request, reply }) =>
    snapshotReply(requireWatcher(engine), request, reply),
  ),
];

/** Answers what the server answers without Next. scripts/start/serve.mjs calls it. @returns whether the request was one of those. */
export function answerInNode(request: IncomingMessage, reply: ServerResponse): boolean {
  return routes.some((route) => route(request, reply));
}
