import type { QueryClient } from '@tanstack/react-query';
import { applyChange } from '@/lib/domain/apply-change';
import type { SnapshotChange } from '@/lib/domain/change';
import type { Snapshot } from '@/lib/domain/snapshot';
import { onNextFrame } from './next-frame';
import { keys, snapshotQuery } from './queries';

const retryMs = 2_000;

/**
 * Keeps the query cache equal to the server's snapshot: applies changes in their sequence, and fetches the whole again where one is
 * missing. Changes that arrive while it is fetched wait, and those that it holds already are passed over. However many changes come
 * within one frame of the page, after the first they are shown as one.
 */
export class LiveSnapshot {
  readonly #cache: QueryClient;
  readonly #engine: string;
  readonly #onShown: (changes: readonly SnapshotChange[]) => void;
  readonly #onFetched: (snapshot: Snapshot) => void;
  readonly #nextFrame: (callback: () => void) => () => void;
  /** Newer than what the cache holds, by the changes that are not yet shown. */
  #ahead: Snapshot | undefined;
  #unshown: SnapshotChange[] = [];
  /** Calls off the wait for the next frame; undefined where nothing was shown in this one. */
  #waitsForFrame: (() => void) | undefined;
  #fetching = false;
  #fetchAgain = false;
  #waiting: SnapshotChange[] = [];
  #retry: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(
    cache: QueryClient,
    engine: string,
    on: { shown: (changes: readonly SnapshotChange[]) => void; fetched: (snapshot: Snapshot) => void },
    nextFrame = onNextFrame,
  ) {
    this.#cache = cache;
    this.#engine = engine;
    this.#onShown = on.shown;
    this.#onFetched = on.fetched;
    this.#nextFrame = nextFrame;
  }

  /** The newest picture, shown or not. */
  held(): Snapshot | undefined {
    return this.#ahead ?? this.#cache.getQueryData<Snapshot>(keys.snapshot(this.#engine));
  }

  take(change: SnapshotChange): void {
    const before = this.held();
    if (!this.#fetching && before && change.sequence <= before.sequence) return;
    if (this.#fetching || !before || change.sequence !== before.sequence + 1) {
      this.#waiting.push(change);
      if (!this.#fetching) void this.fetch();
      return;
    }
    this.#ahead = applyChange(before, change);
    this.#unshown.push(change);
    if (this.#waitsForFrame === undefined) this.#show();
  }

  /** Fetches the whole. Asked for while it is under way, it is done once more, for the answer may be older than the asking. */
  async fetch(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.#fetching) {
      this.#fetchAgain = true;
      return;
    }
    this.#fetching = true;
    this.#show();
    try {
      do {
        this.#fetchAgain = false;
        this.#onFetched(await this.#cache.fetchQuery({ ...snapshotQuery(this.#engine), staleTime: 0 }));
      } while (this.#fetchAgain && !this.#ended);
    } catch {
      // The query holds its error, which the page shows while it has no picture at all; soon it is asked for again.
      this.#waiting = [];
      if (!this.#ended) this.#retry = setTimeout(() => void this.fetch(), retryMs);
    } finally {
      this.#fetching = false;
    }
    const late = this.#waiting;
    this.#waiting = [];
    for (const change of late) this.take(change);
  }

  #show(): void {
    if (this.#ahead === undefined) return;
    const changes = this.#unshown;
    this.#cache.setQueryData(keys.snapshot(this.#engine), this.#ahead);
    this.#ahead = undefined;
    this.#unshown = [];
    this.#waitsForFrame?.();
    this.#waitsForFrame = this.#nextFrame(() => {
      this.#waitsForFrame = undefined;
      this.#show();
    });
    this.#onShown(changes);
  }

  end(): void {
    this.#ended = true;
    this.#waitsForFrame?.();
    clearTimeout(this.#retry);
  }
}
