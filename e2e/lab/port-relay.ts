import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRunDirectory } from './run-directory';

const relayScript = fileURLToPath(new URL('./relay.mjs', import.meta.url));

/** Makes `127.0.0.1:port` lead to the same port on an engine's own host. */
export type PortRelay = { port: number; close: () => Promise<void> };

/**
 * Takes a free port out here. What is to answer on it may start to listen inside later.
 * @param hostPrefix the engine's, see LabEngine.
 */
export async function relayPort(hostPrefix: readonly string[]): Promise<PortRelay> {
  const { path: folder } = makeRunDirectory('relay');
  const socket = join(folder, 'relay.sock');
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(socket);
    near.pipe(far).pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');

  const [file, ...prefix] = [...hostPrefix, process.execPath, relayScript, socket, String(address.port)];
  if (file === undefined) throw new Error('no command');
  const inside = spawn(file, prefix, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(inside, 'close');
  await Promise.race([
    once(inside.stdout, 'data'),
    ended.then(([code]) => Promise.reject(new Error(`the relay ended with ${code}`))),
  ]);
  return {
    port: address.port,
    close: async () => {
      server.close();
      for (const one of open) one.destroy();
      inside.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
