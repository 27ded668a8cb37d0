import { Agent, request } from 'node:http';

/** The engine's API without anything between: the floor that Portolan is measured against. */
export class RawEngine {
  readonly #socket: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(socket: string) {
    this.#socket = socket;
  }

  /** @returns the reply's body. @throws Error with the engine's words where it does not answer 2xx. */
  async call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<string> {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const call = request(
        {
          socketPath: this.#socket,
          agent: this.#agent,
          method,
          path,
          headers:
            payload === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) },
        },
        (reply) => {
          const chunks: Buffer[] = [];
          reply.on('data', (chunk: Buffer) => chunks.push(chunk));
          reply.on('error', reject);
          reply.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (reply.statusCode !== undefined && reply.statusCode < 300) resolve(text);
            else reject(new Error(`${method} ${path}: ${reply.statusCode} ${text}`));
          });
        },
      );
      call.on('error', reject);
      call.end(payload);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
