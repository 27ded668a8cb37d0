import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import type { Snapshot } from '@/lib/domain/snapshot';
import { snapshotJson } from './snapshot-json';

/** For so long, in milliseconds, bytes serve whose `takenAt` is older than the picture's; a stream's ping is no fresher. */
const longestAge = 15_000;

/** A snapshot as bytes, and the snapshot that they tell. */
export type EncodedSnapshot = { snapshot: Snapshot; bytes: Buffer };

/**
 * One engine's snapshot as bytes, made once for all who ask, one making at a time. Whoever asks gets a picture that is no older than
 * the asking, for the stream may have told of it before; so while one is being made all others wait for the next.
 */
export class SharedSnapshot {
  readonly #compressed: boolean;
  #made: EncodedSnapshot | undefined;
  #making: Promise<unknown> = Promise.resolve();
  #next: Promise<EncodedSnapshot> | undefined;

  constructor(options: { compressed: boolean }) {
    this.#compressed = options.compressed;
  }

  /** @param newest the picture of now; asked again when the making begins. */
  async bytes(newest: () => Snapshot): Promise<EncodedSnapshot> {
    if (this.#made !== undefined && tellsTheSame(this.#made.snapshot, newest())) return this.#made;
    if (this.#next !== undefined) return this.#next;
    const next = this.#making.then(() => {
      // Too late to join it: the picture is taken now.
      this.#next = undefined;
      return this.#make(newest());
    });
    this.#next = next;
    this.#making = next.catch(() => undefined);
    return next;
  }

  async #make(snapshot: Snapshot): Promise<EncodedSnapshot> {
    const json = Readable.from(snapshotJson(snapshot));
    // The fastest is good enough for JSON: other levels cost three times as much for a third less.
    const gzip = createGzip({ level: constants.Z_BEST_SPEED });
    const bytes = await (this.#compressed ? pipeline(json, gzip, buffer) : buffer(json));
    this.#made = { snapshot, bytes };
    return this.#made;
  }
}

function tellsTheSame(made: Snapshot, newest: Snapshot): boolean {
  return (
    made.sequence === newest.sequence && Date.parse(newest.takenAt) - Date.parse(made.takenAt) < longestAge
  );
}
