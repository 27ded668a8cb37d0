import { applyChange } from '@/lib/domain/apply-change';
import { buildSnapshot } from '@/lib/domain/build-snapshot';
import type { SnapshotChange } from '@/lib/domain/change';
import type { EngineFacts, Reading } from '@/lib/domain/facts';
import { factsChange } from '@/lib/domain/facts-change';
import { emptyFacts, foldReading } from '@/lib/domain/fold-reading';
import type { Snapshot } from '@/lib/domain/snapshot';

/** The newest picture of one engine. It outlives connections, so that what was missed meanwhile shows as one change. */
export class Picture {
  #facts: EngineFacts = emptyFacts;
  #snapshot: Snapshot;
  #complete = false;

  /** @param engine the engine's id in Portolan. */
  constructor(engine: string) {
    this.#snapshot = buildSnapshot(emptyFacts, { engine, sequence: 0, takenAt: '' });
  }

  /** Undefined before everything was read once. */
  get snapshot(): Snapshot | undefined {
    return this.#complete ? this.#snapshot : undefined;
  }

  get facts(): EngineFacts {
    return this.#facts;
  }

  /**
   * Takes a reading in.
   * @param takenAt when it was read, ISO 8601. @param eventAt the engine's time of the youngest event behind it, milliseconds.
   * @returns the change it makes, with the next number; undefined where it only confirms the picture.
   */
  take(reading: Reading, takenAt: string, eventAt: number | undefined): SnapshotChange | undefined {
    const facts = foldReading(this.#facts, reading);
    if (reading.networks?.asked === 'all' && reading.containers?.asked === 'all') this.#complete = true;
    const lists = factsChange(this.#facts, facts);
    this.#facts = facts;
    if (lists === undefined) {
      this.#snapshot = { ...this.#snapshot, takenAt };
      return undefined;
    }
    const sequence = this.#snapshot.sequence + 1;
    const change = { sequence, takenAt, ...(eventAt !== undefined && { eventAt }), ...lists };
    this.#snapshot = applyChange(this.#snapshot, change);
    return change;
  }

  /** The engine spoke, and nothing that it said so far is doubtful. */
  confirm(takenAt: string): void {
    if (this.#complete) this.#snapshot = { ...this.#snapshot, takenAt };
  }
}
