import type { z } from 'zod';
import { engineCallTexts } from '@/lib/messages/engine-problems';
import { AppError } from '../app-error';
import { negotiateApi, OLDEST_API } from './api-version';
import { engineKind, versionJson } from './docker-json/version-json';
import type { EngineVersion } from './engine-client';
import { EngineError } from './engine-error';
import type { EngineTransport } from './engine-transport';
import { parseReply } from './parse-reply';

/** How one engine is asked: in which API version, for how long (milliseconds), and whether it may be changed. */
export type CallRules = {
  readOnly: boolean;
  newestApi?: string | undefined;
  timeouts: { read: number; write: number };
};

/** The calls to one engine: each in the version agreed on, within its time, its reply parsed. */
export class EngineCalls {
  readonly transport: EngineTransport;
  readonly rules: CallRules;
  #spoken: EngineVersion = { version: '', apiVersion: OLDEST_API, kind: 'docker' };

  constructor(transport: EngineTransport, rules: CallRules) {
    this.transport = transport;
    this.rules = rules;
  }

  /** The version agreed on by the last `agree`. */
  get spoken(): EngineVersion {
    return this.#spoken;
  }

  /** Asks for the engine's version and speaks the newest that both know from then on. @throws EngineError where there is none. */
  async agree(): Promise<EngineVersion> {
    // Without a version in the path an engine answers whatever it speaks.
    const request = { method: 'GET', path: '/version' } as const;
    const reply = await this.transport.send(request, this.rules.timeouts.read).catch((error: unknown) => {
      throw this.#isNoEngine(error) ? this.#notAnEngine(error) : error;
    });
    const parsed = versionJson.safeParse(jsonOf(reply.text));
    if (!parsed.success) throw this.#notAnEngine(parsed.error);
    const { Version: version, ApiVersion: apiVersion, MinAPIVersion: minApiVersion } = parsed.data;
    const engine = { version, apiVersion, ...(minApiVersion !== undefined && { minApiVersion }) };
    const outcome = negotiateApi(engine, this.rules.newestApi);
    if (!outcome.ok) throw new EngineError(outcome.trouble);
    const clock = Date.parse(reply.date ?? '');
    this.#spoken = {
      version,
      apiVersion: outcome.apiVersion,
      kind: engineKind(parsed.data),
      ...(!Number.isNaN(clock) && { clock }),
    };
    return this.#spoken;
  }

  /** @returns the reply parsed, and its JSON as it came. */
  async read<T extends z.ZodType>(
    schema: T,
    path: string,
    query?: Readonly<Record<string, string>>,
  ): Promise<{ value: z.output<T>; raw: unknown }> {
    const request = { method: 'GET' as const, path: this.versioned(path), ...(query && { query }) };
    const reply = await this.transport.send(request, this.rules.timeouts.read);
    return parseReply(schema, reply.text, `GET ${path}`, this.transport.endpoint);
  }

  /** @param extraMs for what takes its own time. @returns the reply's text. @throws AppError read-only before anything is sent. */
  async write(
    method: 'POST' | 'DELETE',
    path: string,
    body?: object,
    query?: Readonly<Record<string, string>>,
    extraMs = 0,
  ): Promise<string> {
    this.refuseReadOnly();
    const request = { method, path: this.versioned(path), ...(query && { query }), ...(body && { body }) };
    return (await this.transport.send(request, this.rules.timeouts.write + extraMs)).text;
  }

  /** @throws AppError read-only where nothing may be changed. */
  refuseReadOnly(): void {
    if (!this.rules.readOnly) return;
    throw new AppError('read-only', engineCallTexts.readOnly, { remedy: engineCallTexts.readOnlyRemedy });
  }

  versioned(path: string): string {
    return `/v${this.#spoken.apiVersion}${path}`;
  }

  #isNoEngine(error: unknown): boolean {
    return error instanceof EngineError && notAnEngineStatus(error.engineStatus);
  }

  #notAnEngine(cause: unknown): EngineError {
    return new EngineError({ code: 'not-an-engine', endpoint: this.transport.endpoint }, { cause });
  }
}

/** Every engine has `/version`, and at that very path. */
function notAnEngineStatus(status: number | undefined): boolean {
  return status === 404 || (status !== undefined && status < 400);
}

/** @returns undefined for what is not JSON; no engine answers so. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
