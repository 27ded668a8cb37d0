import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type OperationName, operations } from '@/lib/contract/operations';
import { problemReply } from './problem-reply';
import { enter, type RouteInput } from './route';
import { contentSecurityPolicy, securityHeaders } from './security-headers';

/** What a handler is given; it answers by `reply`, and may throw as long as it has not begun to. */
type NodeInput<N extends OperationName> = Pick<RouteInput<N>, 'query'> & Exchange;
type Exchange = { engine: string; request: IncomingMessage; reply: ServerResponse };

/** Answers a request, or leaves it to Next. @returns whether it was for it. */
export type NodeRoute = (request: IncomingMessage, reply: ServerResponse) => boolean;

/**
 * Makes one reading operation of the contract, at `/api/engines/{engine}/…`, into one that Node answers without Next: for what Next
 * would make dear (decision 8). The sender is checked as for any other, by the same code.
 */
export function nodeRoute<N extends OperationName>(
  name: N,
  handler: (input: NodeInput<N>) => Promise<void>,
): NodeRoute;
export function nodeRoute(
  name: OperationName,
  handler: (input: Exchange & { query: unknown }) => Promise<void>,
): NodeRoute {
  const path = new RegExp(`^${operations[name].path.replace('{engine}', '(?<engine>[^/]+)')}$`);
  return (request, reply) => {
    const [target = ''] = (request.url ?? '').split('?');
    const engine = path.exec(target)?.groups?.engine;
    if (engine === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const answer = async () => {
      const { query } = await enter(name, webRequest(request));
      await handler({ engine: decodeURIComponent(engine), query, request, reply });
    };
    for (const [header, value] of Object.entries(securityHeaders)) reply.setHeader(header, value);
    reply.setHeader('content-security-policy', contentSecurityPolicy({ development: false }));
    answer().catch((error: unknown) => tellProblem(error, reply));
    return true;
  };
}

/** The request as the checks know it. Its address is only read for the query. */
function webRequest({
  method = '',
  url = '',
  headers,
}: IncomingMessage): Pick<Request, 'method' | 'headers' | 'url'> {
  const named = Object.entries(headers).flatMap(([name, value = '']): [string, string][] =>
    [value].flat().map((one) => [name, one]),
  );
  return { method, headers: new Headers(named), url: `http://localhost${url}` };
}

function tellProblem(error: unknown, reply: ServerResponse): void {
  // What fails in the middle of an answer can only be told by its end.
  if (reply.headersSent) {
    reply.destroy();
    return;
  }
  const problem = problemReply(error);
  problem
    .text()
    .then((text) => reply.writeHead(problem.status, Object.fromEntries(problem.headers)).end(text));
}
