import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type FaultRule, matchesPath, plainPath, RuleBook } from './fault-rules';
import { makeRunDirectory } from './lab/run-directory';
import { passOn } from './pass-on';

/** How many calls came with this method to this path; the path is without API version and query. */
type CallCount = { method: string; path: string; count: number };

/** A proxy between Portolan and an engine that breaks what it is told to break, and passes on and counts the rest. */
export type FaultProxy = {
  readonly socket: string;
  readonly dockerHost: string;
  /** Adds a rule; the rules are tried in the order they were added. @returns takes the rule away again. */
  break(rule: FaultRule): () => void;
  /** Takes all rules away; what hangs because of them goes on hanging until it is cut. */
  mend(): void;
  /** Cuts the calls that are open now, such as the event stream. @returns how many there were. */
  cutOpen(method: string, path: string | RegExp): number;
  /** Every call since the start or the last resetCounts, in order of first arrival. */
  calls(): CallCount[];
  /** How many calls came to a path. */
  countOf(method: string, path: string | RegExp): number;
  resetCounts(): void;
  close(): Promise<void>;
};

type OpenCall = { method: string; path: string; cut: () => void };

/**
 * Starts a proxy on a unix socket of its own.
 * @param targetSocket the engine's unix socket.
 */
export async function startFaultProxy(targetSocket: string): Promise<FaultProxy> {
  const { path: folder } = makeRunDirectory('proxy');
  const socket = join(folder, 'docker.sock');
  const rules = new RuleBook();
  const counts = new Map<string, CallCount>();
  const open = new Set<OpenCall>();

  const server = createServer((call, reply) => {
    const method = call.method ?? 'GET';
    const path = plainPath(call.url ?? '/');
    const counted = counts.get(`${method} ${path}`) ?? { method, path, count: 0 };
    counted.count += 1;
    counts.set(`${method} ${path}`, counted);

    const entry: OpenCall = { method, path, cut: () => reply.socket?.destroy() };
    open.add(entry);
    reply.on('close', () => open.delete(entry));
    passOn(call, reply, targetSocket, rules.faultFor(method, path));
  });
  // A stream may be silent for as long as it likes.
  server.requestTimeout = 0;
  server.timeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });

  const matching = <T extends { method: string; path: string }>(
    all: Iterable<T>,
    method: string,
    path: string | RegExp,
  ): T[] => [...all].filter((one) => one.method === method && matchesPath(one.path, path));
  return {
    socket,
    dockerHost: `unix://${socket}`,
    break: (rule) => rules.add(rule),
    mend: () => rules.clear(),
    cutOpen: (method, path) => {
      const calls = matching(open, method, path);
      for (const call of calls) call.cut();
      return calls.length;
    },
    calls: () => [...counts.values()].map((counted) => ({ ...counted })),
    countOf: (method, path) =>
      matching(counts.values(), method, path).reduce((sum, call) => sum + call.count, 0),
    resetCounts: () => counts.clear(),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
