import type { Writable } from 'node:stream';
import type { Call } from './route';

/**
 * Takes the connection from HTTP for what a program writes. The docker CLI asks for that with `Upgrade: tcp`; to other clients it is
 * the reply's body.
 */
export function hijack({ response, upgraded }: Call): Writable {
  const type = 'application/vnd.docker.raw-stream';
  if (upgraded === undefined) {
    response.setHeader('Content-Type', type);
    response.flushHeaders();
    return response;
  }
  response.detachSocket(upgraded);
  const head = ['HTTP/1.1 101 UPGRADED', `Content-Type: ${type}`, 'Connection: Upgrade', 'Upgrade: tcp'];
  upgraded.write(`${head.join('\r\n')}\r\n\r\n`);
  upgraded.on('error', () => upgraded.destroy());
  // What is typed has nobody who reads it.
  upgraded.resume();
  return upgraded;
}
