import type { StreamMessage } from '@/lib/contract/stream';
import type { Snapshot } from '@/lib/domain/snapshot';
import { aContainer, anEngine, aSnapshot } from '@/lib/domain/testing/factories';
import type { EngineClient } from '../engine/engine-client';
import type { Watcher } from '../watch/watcher';

type Told = Extract<StreamMessage, { type: 'change' | 'engine' }>;

/** A watcher of no engine at all: it says what a test has it say. */
export class HandDrivenWatcher implements Watcher {
  readonly id = 'local';
  readonly epoch = 'first-life';
  readonly #listeners = new Set<(message: Told) => void>();
  #snapshot: Snapshot = aSnapshot({ sequence: 7 });

  /** The next change: one container, whose label makes it as large as wanted. */
  change(bytes = 10): void {
    const sequence = this.#snapshot.sequence + 1;
    const container = aContainer({ labels: { filling: 'x'.repeat(bytes) } });
    this.#snapshot = { ...this.#snapshot, sequence };
    const data = {
      sequence,
      takenAt: this.#snapshot.takenAt,
      containers: { upserted: [container], removed: [] },
    };
    for (const listener of this.#listeners) listener({ type: 'change', data });
  }

  engine = () => anEngine();
  snapshot = () => this.#snapshot;
  readInterfaces = async () => ({
    available: false as const,
    reason: 'there is no host behind this watcher',
  });
  subscribe(listener: (message: Told) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  client(): EngineClient {
    throw new Error('there is no engine behind this watcher');
  }
  async refresh(): Promise<void> {}
  retryNow(): void {}
  start(): void {}
  async stop(): Promise<void> {}
}
