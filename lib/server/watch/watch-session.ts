import type { SnapshotChange } from '@/lib/domain/change';
import type { Engine } from '@/lib/domain/engine';
import type { EngineEvent } from '@/lib/domain/event';
import { factsId } from '@/lib/domain/facts';
import { type Invalidation, nothingInvalid } from '@/lib/domain/invalidation';
import { type SettledContainer, settleContainer } from '@/lib/domain/settle-container';
import { findByKey } from '@/lib/domain/sorted-list';
import { AppError } from '../app-error';
import type { EngineClient, EngineVersion } from '../engine/engine-client';
import type { EventClock } from './event-clock';
import { EventReads } from './event-reads';
import { startHeartbeat } from './heartbeat';
import type { Picture } from './picture';
import { type ReadResult, readInvalid } from './read-invalid';
import { ReadLoop } from './read-loop';
import { reconcileParts } from './reconcile-plan';
import type { WatchTiming } from './watch-timing';

export type SessionOptions = {
  client: EngineClient;
  picture: Picture;
  events: EventClock;
  timing: WatchTiming;
  /** The wall clock, milliseconds since 1970. */
  now: () => number;
  /** @returns the error to end with where the machine slept, and nothing of the connection can be trusted. */
  slept: () => Error;
  /** Everything was read once over this connection. */
  onConnected: (version: EngineVersion) => void;
  /** The engine spoke. */
  onSpoke: () => void;
  /** What a read told, after the picture took it in. */
  onRead: (result: ReadResult, change: SnapshotChange | undefined) => void;
  /** A line of the event stream was no event. */
  onGarbled: (line: string) => void;
};

const everything: Invalidation = { networks: 'all', containers: 'all', swarm: true, info: true };

/** One connection to an engine, from the question for its version to whatever ends it. */
export class WatchSession {
  readonly #options: SessionOptions;
  readonly #loop: ReadLoop;
  readonly #events: EventReads;
  #fail: (error: unknown) => void = () => undefined;
  #swarm: Engine['swarm'] = { state: 'inactive' };
  #swarmAnswered = true;
  #ticks = 0;
  #tasksDue = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { client, picture, timing } = options;
    this.#loop = new ReadLoop(
      (invalid, eventAt) => this.#read(invalid, eventAt),
      (error) => this.#fail(error),
      timing.rest,
    );
    this.#events = new EventReads({
      read: (invalid, eventAt) => this.#loop.invalidate(invalid, eventAt),
      untilSettled: (container) => client.untilSettled(container, timing.longestSettling),
      take: (settled, eventAt) => this.#takeSettled(settled, eventAt),
      facts: () => picture.facts,
      delays: timing.lateReads,
    });
  }

  /** Resolves when the signal aborts. @throws what broke the connection. */
  async run(signal: AbortSignal): Promise<void> {
    const { client, events, timing, now, slept } = this.#options;
    const ended = new AbortController();
    const broken = new Promise<never>((_, reject) => {
      this.#fail = reject;
    });
    let stopHeart = () => {};
    try {
      const version = await client.readVersion();
      if (signal.aborted) return;
      const since = events.since(version.clock);
      const stream = client.readEvents({
        ...(since !== undefined && { since }),
        signal: AbortSignal.any([signal, ended.signal]),
        onOpen: () => {
          // Only now does the engine listen; what it was read of before could miss what happened in between.
          void this.#readEverything(version);
          stopHeart = startHeartbeat(timing, now, {
            onReconcile: () => this.#reconcile(),
            onSlept: () => this.#fail(slept()),
          });
        },
        onEvent: (event) => this.#onEvent(event),
        onGarbled: (line) => {
          this.#options.onGarbled(line);
          // Nobody knows what it said.
          this.#loop.invalidate(everything);
        },
      });
      await Promise.race([stream, broken]);
    } finally {
      ended.abort();
      stopHeart();
      this.#events.stop();
      this.#loop.stop(slept());
    }
  }

  /** Resolves when these were read anew and taken in. @throws what ended the connection. */
  refresh(invalid: Invalidation): Promise<void> {
    return this.#loop.request(invalid);
  }

  async #readEverything(version: EngineVersion): Promise<void> {
    try {
      await this.#loop.request(everything);
    } catch {
      // The loop has told `broken` already.
      return;
    }
    if (!this.#loop.stopped) this.#options.onConnected(version);
  }

  #onEvent(event: EngineEvent): void {
    const { events, picture, now, onSpoke } = this.#options;
    events.see(event.timeNano);
    onSpoke();
    picture.confirm(new Date(now()).toISOString());
    this.#events.heard(event);
  }

  #reconcile(): void {
    this.#ticks += 1;
    const parts = new Set(reconcileParts(this.#ticks, this.#swarm));
    if (parts.has('tasks')) this.#tasksDue = true;
    const invalid: Invalidation = {
      ...nothingInvalid,
      ...(parts.has('containers') && { containers: 'all' }),
      ...(parts.has('networks') && { networks: 'all' }),
      info: parts.has('info') || !this.#swarmAnswered,
      swarm: !this.#swarmAnswered,
    };
    // What fails in it ends the loop, which tells `broken`.
    this.#loop.request(invalid).catch(() => undefined);
  }

  async #read(invalid: Invalidation, eventAt: number | undefined): Promise<void> {
    const { client, picture, now, onRead } = this.#options;
    const tookIn = this.#events.begun(invalid);
    const tasksOnly = this.#tasksDue && !invalid.swarm;
    this.#tasksDue = false;
    const result = await readInvalid(client, invalid, this.#swarm, picture.facts);
    if (tasksOnly) await this.#addTasks(result);
    if (this.#loop.stopped) return;
    this.#noteSwarm(result.info?.swarm);
    this.#swarmAnswered = result.swarmAnswered ?? this.#swarmAnswered;
    const change = picture.take(result.reading, new Date(now()).toISOString(), eventAt);
    onRead(result, change);
    tookIn();
  }

  /** Not while something is read: that may be older than what was said now, and would be taken in after it. */
  #takeSettled(settled: SettledContainer, eventAt: number): boolean {
    const { picture, now, onRead } = this.#options;
    const known = findByKey(picture.facts.containers, settled.id, factsId);
    if (known === undefined || this.#loop.busy || this.#loop.stopped) return false;
    const reading = { containers: { asked: [settled.id], found: [settleContainer(known, settled)] } };
    onRead({ reading }, picture.take(reading, new Date(now()).toISOString(), eventAt));
    return true;
  }

  /** An engine that leaves its Swarm says nothing of the networks that go with it. */
  #noteSwarm(swarm: Engine['swarm'] | undefined): void {
    if (swarm === undefined) return;
    const left = this.#swarm.state !== 'inactive' && swarm.state !== this.#swarm.state;
    this.#swarm = swarm;
    if (left) this.#loop.invalidate({ ...nothingInvalid, networks: 'all' });
  }

  async #addTasks(result: ReadResult): Promise<void> {
    const { client, picture } = this.#options;
    try {
      result.reading.swarm = { ...picture.facts.swarm, tasks: await client.readTasks() };
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'engine-refused')) throw error;
      // No manager any more, or managers without a majority: what it says of itself tells which.
      this.#loop.invalidate({ ...nothingInvalid, info: true, swarm: true });
    }
  }
}
