import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { StartProblem } from './start-problem.mjs';

/** A request has to be there whole within so many milliseconds: one that dribbles in holds a connection and nothing else. */
const timing = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 };

/**
 * Takes the port before anything slow is done, and keeps it: until `answerWith` is called, every request is told to wait.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<{ server: import('node:http').Server, port: number, answerWith: (handler: import('node:http').RequestListener) => void }>}
 */
export async function listen({ host, port }) {
  /** @type {import('node:http').RequestListener} */
  let handler = (_request, reply) => {
    reply.writeHead(503, {
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '2',
      connection: 'close',
    });
    reply.end('Portolan is starting. Reload in a moment.\n');
  };
  const server = createServer(timing, (request, reply) => handler(request, reply));
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)));
    server.listen({ host, port }, resolve);
  });
  const address = server.address();
  return {
    server,
    port: typeof address === 'object' && address ? address.port : port,
    answerWith: (next) => {
      handler = next;
    },
  };
}

/**
 * Where a browser on this machine finds a server bound to that host.
 * @param {string} host @param {number} port
 */
export function originOf(host, port) {
  const name = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
}

/**
 * Where browsers on other machines find a server that listens on every address: by this machine's own.
 * @param {string} host @param {number} port
 */
export function originsElsewhere(host, port) {
  if (host !== '0.0.0.0' && host !== '::') return [];
  return Object.entries(networkInterfaces())
    .filter(([name]) => !/^(docker|br-|veth|virbr)/.test(name)) // the engine's own networks
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => originOf(address, port));
}

/** @param {NodeJS.ErrnoException} error @param {string} host @param {number} port */
function explain(error, host, port) {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartProblem(
        `Port ${port} on ${host} is in use, perhaps by another Portolan: stop that program, or choose another port with \`PORT=${port === 65_535 ? 4600 : port + 1} npm start\`.`,
      );
    case 'EACCES':
      return new StartProblem(
        `Port ${port} on ${host} is not open to this user (ports below 1024 usually need root): choose another one with \`PORT=4600 npm start\`.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new StartProblem(
        `HOST is ${host}, which is no address of this machine: set it to one that is, or leave it out for 127.0.0.1.`,
      );
    default:
      return new StartProblem(
        `Portolan cannot listen on ${host} port ${port} (${error.message}): try another HOST or PORT.`,
      );
  }
}
