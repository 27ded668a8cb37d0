import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export type ListenAt = { socketPath: string } | { port: number };

export type Listening = {
  /** As DOCKER_HOST takes it. */
  readonly address: string;
  /** Cuts every connection and stops listening. */
  close(): Promise<void>;
};

/** @throws Error where it cannot listen. */
export async function listen(server: Server, at: ListenAt): Promise<Listening> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
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
        for (const socket of open) socket.destroy();
      }),
  };
}
