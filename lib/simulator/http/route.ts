import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Engine } from '../engine/engine';

/** A request to the engine, its version taken off the path. */
export type Call = {
  engine: Engine;
  /** The API version that the engine speaks. */
  apiVersion: string;
  query: URLSearchParams;
  /** What stands in the path's place of a `:name`. */
  param(name: string): string;
  /** The body as JSON; undefined where there is none. */
  body(): Promise<unknown>;
  request: IncomingMessage;
  response: ServerResponse;
  /** The connection, where the client asked to take it over. */
  upgraded: Socket | undefined;
};

/** What to answer. `streamed` says that the handler writes the response itself. */
export type Reply =
  | { status: number; json: unknown }
  | { status: number; text: string }
  | { status: 204 | 304 | 200; empty: true }
  | 'streamed';

type Handler = (call: Call) => Reply | Promise<Reply>;
export type Route = { method: string; path: string; handle: Handler };

export function route(method: string, path: string, handle: Handler): Route {
  return { method, path, handle };
}

export const done: Reply = { status: 204, empty: true };
/** The handler writes the response itself. */
export const streamed: Reply = 'streamed';

type Found = { route: Route; params: ReadonlyMap<string, string> };

/** @returns finds the route of a request, and what its path says. `*name` in a path takes all segments up to the next one. */
export function routeFinder(routes: readonly Route[]): (method: string, path: string) => Found | undefined {
  const compiled = routes.map((one) => {
    const names: string[] = [];
    const pattern = one.path.replace(/([:*])(\w+)/g, (_, mark: string, name: string) => {
      names.push(name);
      return mark === '*' ? '(.+)' : '([^/]+)';
    });
    return { route: one, names, pattern: new RegExp(`^${pattern}$`) };
  });
  return (method, path) => {
    for (const { route: found, names, pattern } of compiled) {
      if (found.method !== method) continue;
      const match = pattern.exec(path);
      if (match === null) continue;
      const values = names.map((name, index): [string, string] => [name, decode(match[index + 1] ?? '')]);
      return { route: found, params: new Map(values) };
    }
    return undefined;
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
