import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { admit } from './front-door.mjs';

/** A connection over which nothing has moved for so long, in milliseconds, or for twice that where bytes wait, is cut: browsers read a ping every 15 s. */
const longestSilence = 120_000;

/**
 * Makes Next.js answer what the server hears.
 * @param {{ root: string, dev: boolean, port: number, trustProxy: boolean, server: import('node:http').Server,
 *   answerWith: (handler: import('node:http').RequestListener) => void }} options
 * @returns {Promise<() => Promise<void>>} closes Next.js
 */
export async function serve({ root, dev, port, trustProxy, server, answerWith }) {
  const { default: next } = await import('next');
  const app = next({
    dir: root,
    dev,
    // Next only makes URLs of it: inside it calls every loopback address localhost, and takes a rewrite by proxy.ts to any other name for
    // one to another server.
    hostname: 'localhost',
    port,
    // Next speaks WebSocket over it, which only development needs (reloading); elsewhere such a request is answered like any other.
    httpServer: dev ? server : new EventEmitter(),
  });
  if (!dev) server.setTimeout(longestSilence);
  await (dev ? app.prepare() : quietly(() => app.prepare()));
  const handle = app.getRequestHandler();
  answerWith((request, reply) => {
    if (!admit(request, reply, { trustProxy })) return;
    // Set by lib/server/start-watching.ts: the live path goes around Next (docs/decisions/0008-the-live-path-goes-around-next.md).
    if (globalThis.portolanAnswerInNode?.(request, reply)) return;
    handle(request, reply).catch((error) => {
      // Who hangs up in the middle of a request is no fault.
      if (!request.socket.destroyed) console.error(error);
      reply.destroy();
    });
  });
  return () => app.close();
}

/** Without what Next says of its own start (how long its configuration took); its warnings and errors are still heard. @param {() => Promise<void>} work */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}

/**
 * Stops taking requests, ends those that are open (event streams never end by themselves) and closes Next.js, in little more than a
 * second whatever hangs.
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} closeNext
 */
export async function shutDown(server, closeNext) {
  server.close();
  server.closeAllConnections();
  await Promise.race([closeNext(), sleep(1_000)]);
}
