import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';
import Dockerode from 'dockerode';
import { withTimer } from './call-timer';
import { type EngineAddress, formatEngineAddress } from './engine-address';
import { connectionError, EngineError, refusalError } from './engine-error';

/**
 * One HTTP request. `path` starts with a slash and holds encoded ids; the API version stands before it already. Readings have a
 * query, changes have a body, and the making of a container has both.
 */
export type EngineRequest = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: object;
};

/** A reply read to its end. `date` is the header: the engine's clock. */
export type EngineReply = { date: string | undefined; text: string };

type ReplyCallback = (error: Error | null, reply: IncomingMessage | null) => void;

/** The part of docker-modem that is used. */
type Modem = {
  dial(
    options: { path: string; method: string; abortSignal: AbortSignal; options?: object },
    callback: ReplyCallback,
  ): void;
};

/** A reply beyond this is no engine's: 10 000 containers take about 8 MiB. */
const LARGEST_REPLY = 256 * 1024 * 1024;

/** How long a silent TCP connection may be dead before the system asks. */
const KEEP_ALIVE_MS = 15_000;

/** Sends requests to one engine through dockerode, each raced against its own timer. */
export class EngineTransport {
  readonly endpoint: string;
  readonly #address: EngineAddress;
  readonly #modem: Modem;
  // A connection per request: on a socket it costs a tenth of a millisecond, and a kept one may be closed by the engine in the
  // moment of its use.
  readonly #agent = new Agent({ keepAlive: false });
  #sent = 0;

  constructor(address: EngineAddress) {
    this.#address = address;
    this.endpoint = formatEngineAddress(address);
    // docker-modem fills what is left out from the environment, so the host is always said.
    const place =
      address.kind === 'unix'
        ? { socketPath: address.path, host: undefined }
        : { host: address.host, port: address.port };
    // Its types lack `agent`, which docker-modem hands to Node.
    const options = { ...place, protocol: 'http' as const, agent: this.#agent };
    this.#modem = Object.assign(new Dockerode(options).modem, { buildRequest: sendRequest });
  }

  /** How many requests were sent. */
  get sent(): number {
    return this.#sent;
  }

  /** @throws EngineError when the engine is away, breaks off, is late, or answers with a status beyond 2xx. */
  async send(call: EngineRequest, timeoutMs: number): Promise<EngineReply> {
    return withTimer(
      timeoutMs,
      async (signal) => {
        const reply = await this.#open(call, signal);
        return { date: reply.headers.date, text: await this.#readText(reply) };
      },
      () => this.#late(timeoutMs),
    );
  }

  /**
   * Sends a request whose reply has no end. Only its beginning is raced against the timer.
   * @param signal ends the reply.
   * @throws EngineError as send does.
   */
  async openStream(call: EngineRequest, signal: AbortSignal, timeoutMs: number): Promise<IncomingMessage> {
    return withTimer(
      timeoutMs,
      (late) => this.#open(call, AbortSignal.any([signal, late])),
      () => this.#late(timeoutMs),
    );
  }

  /** @returns the error for a connection that ended before its reply was whole. */
  broken(cause: unknown): EngineError {
    return connectionError(cause, this.#address);
  }

  close(): void {
    this.#agent.destroy();
  }

  async #open(call: EngineRequest, signal: AbortSignal): Promise<IncomingMessage> {
    const reply = await this.#dial(call, signal);
    const status = reply.statusCode ?? 0;
    if (status >= 200 && status < 300) return reply;
    throw refusalError(`${call.method} ${call.path}`, status, await this.#readText(reply));
  }

  #dial({ method, path, query, body }: EngineRequest, signal: AbortSignal): Promise<IncomingMessage> {
    this.#sent += 1;
    return new Promise((resolve, reject) => {
      this.#modem.dial(
        {
          // docker-modem writes a query only after a question mark, and cuts the mark off where there is none.
          path: query === undefined ? path : `${path}?`,
          method,
          abortSignal: signal,
          ...optionsOf(method, query, body),
        },
        (error, reply) => {
          if (reply === null) reject(this.broken(error));
          else resolve(reply);
        },
      );
    });
  }

  async #readText(reply: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of reply) {
        if (!Buffer.isBuffer(chunk)) continue;
        size += chunk.length;
        if (size > LARGEST_REPLY) throw new EngineError({ code: 'not-an-engine', endpoint: this.endpoint });
        chunks.push(chunk);
      }
    } catch (error) {
      throw this.broken(error);
    }
    // Without a length a cut connection looks like an end; Node tells them apart by `complete`.
    if (!reply.complete) throw this.broken('cut');
    return Buffer.concat(chunks).toString('utf8');
  }

  #late(timeoutMs: number): EngineError {
    return new EngineError({ code: 'timed-out', endpoint: this.endpoint, seconds: timeoutMs / 1000 });
  }
}

/** docker-modem sends a POST that has options but no body the options themselves as one. */
function optionsOf(
  method: EngineRequest['method'],
  query: EngineRequest['query'],
  body: EngineRequest['body'],
): { options?: object } {
  if (query === undefined && body === undefined) return {};
  const sent = body ?? (method === 'POST' ? {} : undefined);
  return {
    options: { ...(query !== undefined && { _query: query }), ...(sent !== undefined && { _body: sent }) },
  };
}

/**
 * Takes the place of docker-modem's own, which follows redirects, and on a unix socket thereby throws outside of any promise: one
 * reply with status 301 would end the server. It also leaves a reply that is cut midway unsettled for ever.
 */
function sendRequest(
  options: RequestOptions,
  _context: unknown,
  body: string | undefined,
  callback: ReplyCallback,
): void {
  const call = request(options);
  call.once('response', (reply) => {
    reply.socket.setKeepAlive(true, KEEP_ALIVE_MS);
    callback(null, reply);
  });
  // Stays on: a connection that breaks after the reply's headers tells the request as well.
  call.on('error', (error) => callback(error, null));
  call.end(body);
}
