import type { Engine } from '@/lib/domain/engine';
import { isSameValue } from '@/lib/domain/same-value';
import type { EngineTrouble } from '@/lib/messages/engine-problems';
import type { EngineInfo, EngineVersion } from '../engine/engine-client';
import { connectedEngine, troubledEngine, unknownEngine } from './engine-state';

/** What is known of one engine, put together from what its calls tell. */
export class EngineRecord {
  readonly #isDemo: boolean;
  readonly #onChange: (engine: Engine) => void;
  #engine: Engine;
  #version: EngineVersion | undefined;
  #info: EngineInfo | undefined;
  #swarmAnswered = true;

  /** @param isDemo true for an engine that is only a story. @param onChange called where more has changed than the time of the last word. */
  constructor(id: string, isDemo: boolean, onChange: (engine: Engine) => void) {
    this.#isDemo = isDemo;
    this.#onChange = onChange;
    this.#engine = this.#named(unknownEngine(id, ''));
  }

  get engine(): Engine {
    return this.#engine;
  }

  located(endpoint: string): void {
    this.#set({ ...this.#engine, endpoint });
  }

  /** @param at when it spoke, milliseconds since 1970. */
  spoke(at: number): void {
    this.#set({ ...this.#engine, lastSeenAt: new Date(at).toISOString() });
  }

  /** Everything was read once over a connection. */
  connected(version: EngineVersion): void {
    this.#version = version;
    this.#tellConnected();
  }

  /** @param info what it said of itself, if asked. @param swarmAnswered whether its Swarm answered, if asked. */
  read(info: EngineInfo | undefined, swarmAnswered: boolean | undefined): void {
    if (info !== undefined) this.#info = info;
    if (swarmAnswered !== undefined) this.#swarmAnswered = swarmAnswered;
    this.#tellConnected();
  }

  /** @param fallback what to say of an error that tells nothing of the connection. */
  broken(error: unknown, fallback: EngineTrouble): void {
    this.#version = undefined;
    this.#set(troubledEngine(this.#engine, error, fallback));
  }

  /** Nothing before the connection's first full read, so that who hears of it finds a picture of now. */
  #tellConnected(): void {
    if (this.#version === undefined || this.#info === undefined) return;
    const told = { version: this.#version, info: this.#info, swarmAnswered: this.#swarmAnswered };
    this.#set(this.#named(connectedEngine(this.#engine, told)));
  }

  /** The demo speaks as Docker does, and must never be taken for it. */
  #named(engine: Engine): Engine {
    return this.#isDemo ? { ...engine, kind: 'demo' } : engine;
  }

  #set(engine: Engine): void {
    const before = { ...this.#engine, lastSeenAt: engine.lastSeenAt };
    const changed = !isSameValue(before, engine);
    this.#engine = engine;
    if (changed) this.#onChange(engine);
  }
}
