import type { Server } from 'node:http';

/** @returns where it listens, as DOCKER_HOST takes it, and what ends it. */
export async function listenAt(
  server: Server,
  at: { socketPath: string } | { port: number },
): Promise<{ address: string; close: () => Promise<void> }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if ('socketPath' in at) server.listen(at.socketPath, resolve);
    else server.listen(at.port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const address =
    bound === null || typeof bound === 'string' ? `unix://${bound ?? ''}` : `tcp://127.0.0.1:${bound.port}`;
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
