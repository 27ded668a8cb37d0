import 'server-only';
import { randomUUID } from 'node:crypto';
import type { StreamMessage } from '@/lib/contract/stream';
import type { SnapshotChange } from '@/lib/domain/change';
import type { Engine } from '@/lib/domain/engine';
import type { HostInterfaces } from '@/lib/domain/host-interface';
import { isNothing, nothingInvalid } from '@/lib/domain/invalidation';
import { isSameValue } from '@/lib/domain/same-value';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type EngineTrouble, engineCallTexts } from '@/lib/messages/engine-problems';
import { AppError } from '../app-error';
import type { Discovery } from '../engine/discover-engine';
import type { EngineAddress } from '../engine/engine-address';
import type { EngineClient, EngineVersion } from '../engine/engine-client';
import { EngineError } from '../engine/engine-error';
import { readHostInterfaces } from '../engine/host-interfaces';
import { log } from '../log';
import { Alarm } from './alarm';
import { backoffDelay } from './backoff';
import { EngineRecord } from './engine-record';
import { EventClock } from './event-clock';
import { Picture } from './picture';
import type { ReadResult } from './read-invalid';
import { WatchSession } from './watch-session';
import { defaultTiming, type WatchTiming } from './watch-timing';
import type { Watcher } from './watcher';

type Message = Extract<StreamMessage, { type: 'change' | 'engine' }>;

export type EngineWatcherOptions = {
  id: string;
  /** Where the engine is, asked before each attempt to connect. */
  discover: () => Promise<Discovery>;
  openClient: (address: EngineAddress) => EngineClient;
  /** Set for the demo's engine, whose host is as much a story as it is. */
  demo?: { interfaces: HostInterfaces };
  timing?: Partial<WatchTiming>;
  /** The wall clock, milliseconds since 1970. */
  now?: () => number;
};

/** Watches one engine: connects, reads, follows its events, and connects again when the connection breaks. */
export class EngineWatcher implements Watcher {
  readonly id: string;
  readonly epoch = randomUUID();
  readonly #options: EngineWatcherOptions;
  readonly #timing: WatchTiming;
  readonly #now: () => number;
  readonly #picture: Picture;
  readonly #events = new EventClock();
  readonly #alarm = new Alarm();
  readonly #listeners = new Set<(message: Message) => void>();
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  readonly #record: EngineRecord;
  #connection: { address: EngineAddress; client: EngineClient } | undefined;
  #session: WatchSession | undefined;
  #failures = 0;
  #connectedSince: number | undefined;

  constructor(options: EngineWatcherOptions) {
    this.id = options.id;
    this.#options = options;
    this.#timing = { ...defaultTiming, ...options.timing };
    this.#now = options.now ?? Date.now;
    this.#picture = new Picture(options.id);
    this.#record = new EngineRecord(options.id, options.demo !== undefined, (engine) =>
      this.#tell({ type: 'engine', data: engine }),
    );
  }

  engine(): Engine {
    return this.#record.engine;
  }

  snapshot(): Snapshot | undefined {
    return this.#picture.snapshot;
  }

  async readInterfaces(): Promise<HostInterfaces> {
    return this.#options.demo?.interfaces ?? readHostInterfaces(this);
  }

  /** @throws AppError engine-unreachable while no engine was found. */
  client(): EngineClient {
    if (this.#connection === undefined) throw this.#notConnected();
    return this.#connection.client;
  }

  subscribe(listener: (message: Message) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @throws AppError engine-unreachable without a connection, or what ends it meanwhile. */
  async refresh(parts: Parameters<Watcher['refresh']>[0]): Promise<void> {
    if (this.#session === undefined) throw this.#notConnected();
    const swarm = parts.swarm === true;
    const networks = swarm ? ('all' as const) : new Set(parts.networks);
    const containers = new Set(parts.containers);
    const invalid = { ...nothingInvalid, networks, containers, swarm, info: swarm };
    if (!isNothing(invalid)) await this.#session.refresh(invalid);
  }

  retryNow(): void {
    this.#alarm.ring();
  }

  start(): void {
    this.#running ??= this.#run(this.#stopping.signal);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#connection?.client.close();
    this.#listeners.clear();
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#connect(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.#onBroken(error);
        const { backoff } = this.#timing;
        await this.#alarm.wait(backoffDelay(this.#failures, backoff, Math.random()), signal);
      }
    }
  }

  /** Lives as long as one connection. @throws what ended it. */
  async #connect(signal: AbortSignal): Promise<void> {
    const found = await this.#options.discover();
    this.#record.located(found.endpoint);
    if (!found.ok) throw new EngineError(found.trouble);
    const client = this.#clientFor(found.address);
    this.#connectedSince = undefined;
    this.#session = new WatchSession({
      client,
      picture: this.#picture,
      events: this.#events,
      timing: this.#timing,
      now: this.#now,
      slept: () => new EngineError(this.#lost()),
      onConnected: (version) => this.#onConnected(version),
      onSpoke: () => this.#record.spoke(this.#now()),
      onRead: (result, change) => this.#onRead(result, change),
      onGarbled: (line) => log.warn({ engine: this.id, line }, 'a line of the event stream is no event'),
    });
    try {
      await this.#session.run(signal);
    } finally {
      this.#session = undefined;
    }
  }

  #clientFor(address: EngineAddress): EngineClient {
    const known = this.#connection;
    if (known !== undefined && isSameValue(known.address, address)) return known.client;
    known?.client.close();
    const client = this.#options.openClient(address);
    this.#connection = { address, client };
    return client;
  }

  #onConnected(version: EngineVersion): void {
    this.#connectedSince = this.#now();
    log.info({ engine: this.id, endpoint: this.#record.engine.endpoint, ...version }, 'connected');
    this.#record.connected(version);
  }

  #onRead({ info, swarmAnswered }: ReadResult, change: SnapshotChange | undefined): void {
    this.#record.spoke(this.#now());
    if (change !== undefined) this.#tell({ type: 'change', data: change });
    this.#record.read(info, swarmAnswered);
  }

  #onBroken(error: unknown): void {
    const { longest } = this.#timing.backoff;
    const lasted = this.#connectedSince === undefined ? 0 : this.#now() - this.#connectedSince;
    // A connection that breaks at once each time must not be tried four times a second for ever.
    this.#failures = lasted > longest ? 1 : this.#failures + 1;
    this.#connectedSince = undefined;
    const known = this.#record.engine.problem;
    this.#record.broken(error, this.#lost());
    if (this.#record.engine.problem?.message !== known?.message) {
      // Of an engine that was not there at the start, the start itself says so in plain words.
      const level = this.#record.engine.lastSeenAt === '' ? 'info' : 'warn';
      log[level]({ engine: this.id, endpoint: this.#record.engine.endpoint, err: error }, 'not connected');
    }
  }

  #tell(message: Message): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(message);
      } catch (error) {
        log.error({ engine: this.id, err: error }, 'a listener of the watcher failed');
      }
    }
  }

  #lost(): EngineTrouble {
    return { code: 'connection-lost', endpoint: this.#record.engine.endpoint };
  }

  #notConnected(): AppError {
    const { problem } = this.#record.engine;
    return new AppError('engine-unreachable', problem?.message ?? engineCallTexts.notConnected, {
      remedy: problem?.remedy ?? engineCallTexts.notConnectedRemedy,
      ...(problem?.engineMessage !== undefined && { engineMessage: problem.engineMessage }),
    });
  }
}
