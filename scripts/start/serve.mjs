import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Makes Next.js answer what the server hears.
 * @param {{ root: string, dev: boolean, port: number, server: import('node:http').Server,
 *   answerWith: (handler: import('node:http').RequestListener) => void }} options
 * @returns {Promise<() => Promise<void>>} closes Next.js
 */
export async function serve({ root, dev, port, server, answerWith }) {
  const { default: next } = await import('next');
  // Next only makes URLs of it: inside it calls every loopback address localhost, and takes a rewrite by proxy.ts to any other name for one
  // to another server.
  const app = next({ dir: root, dev, hostname: 'localhost', port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  answerWith((request, reply) => {
    handle(request, reply).catch((error) => {
      console.error(error);
      reply.destroy();
    });
  });
  return () => app.close();
}

/**
 * Stops taking requests, ends those that are open (event streams never end by themselves) and closes Next.js, in less than two
 * seconds whatever hangs.
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} closeNext
 */
export async function shutDown(server, closeNext) {
  server.close();
  server.closeAllConnections();
  await Promise.race([closeNext(), sleep(1_500)]);
}
