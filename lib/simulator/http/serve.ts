import { createServer, type IncomingMessage, type Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { ZodError } from 'zod';
import { apiAtLeast } from '@/lib/domain/api-version';
import type { Engine } from '../engine/engine';
import { EngineRefusal } from '../engine/engine-refusal';
import { attachRoutes } from './attach-routes';
import { containerRoutes } from './container-routes';
import { eventRoutes } from './event-routes';
import { imageRoutes } from './image-routes';
import { networkRoutes } from './network-routes';
import { profile } from './profile';
import { readJson, readUpgradedJson } from './read-body';
import { type Call, type Reply, routeFinder } from './route';
import { swarmRoutes } from './swarm-routes';
import { systemRoutes } from './system-routes';

const findRoute = routeFinder([
  ...systemRoutes,
  ...networkRoutes,
  ...containerRoutes,
  ...attachRoutes,
  ...eventRoutes,
  ...imageRoutes,
  ...swarmRoutes,
]);

/** The engine's API as an HTTP server that listens nowhere yet. @param untilAwake resolves at once unless the engine is frozen. */
export function engineServer(engine: Engine, apiVersion: string, untilAwake: () => Promise<void>): Server {
  const reply = async (
    request: IncomingMessage,
    response: ServerResponse,
    body: () => Promise<unknown>,
    upgraded?: Socket,
  ): Promise<void> => {
    await untilAwake();
    await answer({ engine, apiVersion, request, response, body, upgraded });
  };
  const server = createServer((request, response) => {
    void reply(request, response, () => readJson(request));
  });
  server.on('upgrade', (request, socket, head) => {
    if (!(socket instanceof Socket)) return socket.destroy();
    const response = new ServerResponse(request);
    response.assignSocket(socket);
    void reply(request, response, () => readUpgradedJson(request, socket, head), socket);
  });
  // Event streams are quiet for hours, and a client may keep its connection as long as it likes.
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  return server;
}

async function answer(asked: Omit<Call, 'query' | 'param'>): Promise<void> {
  const { request, response, apiVersion } = asked;
  const url = new URL(request.url ?? '/', 'http://engine');
  const { version, path } = splitVersion(url.pathname);
  response.setHeader('Api-Version', apiVersion);
  response.setHeader('Docker-Experimental', 'false');
  response.setHeader('Ostype', 'linux');
  response.setHeader('Server', `Docker/${profile.version} (linux)`);
  const found = findRoute(request.method ?? '', path);
  try {
    if (found === undefined) throw new EngineRefusal(404, 'page not found');
    if (version !== undefined) refuseVersion(version, apiVersion);
    const param = (name: string): string => found.params.get(name) ?? '';
    send(response, await found.route.handle({ ...asked, query: url.searchParams, param }));
  } catch (error) {
    sendError(response, error);
  }
}

function splitVersion(pathname: string): { version: string | undefined; path: string } {
  const [, version, path = '/'] = /^\/v(\d+\.\d+)(\/.*)$/.exec(pathname) ?? [];
  return version === undefined ? { version, path: pathname } : { version, path };
}

function refuseVersion(asked: string, apiVersion: string): void {
  if (!apiAtLeast(apiVersion, asked)) {
    throw new EngineRefusal(
      400,
      `client version ${asked} is too new. Maximum supported API version is ${apiVersion}`,
    );
  }
  if (!apiAtLeast(asked, profile.minApiVersion)) {
    throw new EngineRefusal(
      400,
      `client version ${asked} is too old. Minimum supported API version is ${profile.minApiVersion}, please upgrade your client to a newer version`,
    );
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'streamed') return;
  response.statusCode = reply.status;
  if ('empty' in reply) response.end();
  else if ('text' in reply) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.end(reply.text);
  } else sendJson(response, reply.json);
}

function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.statusCode = error instanceof EngineRefusal ? error.status : error instanceof ZodError ? 400 : 500;
  const words = error instanceof Error ? error.message : String(error);
  sendJson(response, { message: error instanceof ZodError ? `invalid request: ${words}` : words });
}

function sendJson(response: ServerResponse, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}
