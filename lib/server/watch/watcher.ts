import type { StreamMessage } from '@/lib/contract/stream';
import type { Engine } from '@/lib/domain/engine';
import type { HostInterfaces } from '@/lib/domain/host-interface';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { EngineClient } from '../engine/engine-client';

/** One engine, watched once for all browsers. */
export interface Watcher {
  readonly id: string;
  /** Names this life of the watcher; sequences of different epochs can not be compared. */
  readonly epoch: string;
  engine(): Engine;
  /** The newest picture, kept (and growing old) while the engine is away; undefined before the first full read. */
  snapshot(): Snapshot | undefined;
  /** The interfaces and routes of the engine's host, or why they cannot be told. */
  readInterfaces(): Promise<HostInterfaces>;
  /** The client that speaks to the engine, for inspections and changes. */
  client(): EngineClient;
  /** Called with each `change` and `engine` message, in order, synchronously. @returns what ends it. */
  subscribe(listener: (message: Extract<StreamMessage, { type: 'change' | 'engine' }>) => void): () => void;
  /**
   * Re-reads these parts now and resolves when the snapshot holds them. After a change, so that the reply and the next snapshot agree.
   */
  refresh(parts: {
    networks?: readonly string[];
    containers?: readonly string[];
    /** The engine's place in a Swarm, with all networks, for some come and go with it. */
    swarm?: boolean;
  }): Promise<void>;
  /** Asks to connect at once instead of at the next retry. */
  retryNow(): void;
  start(): void;
  stop(): Promise<void>;
}
