import type { QueryClient } from '@tanstack/react-query';
import { applyChange } from '@/lib/domain/apply-change';
import type { SnapshotChange } from '@/lib/domain/change';
import type { Snapshot } from '@/lib/domain/snapshot';
import { keys, snapshotQuery } from './queries';

const retryMs = 2_000;

/**
 * Keeps the query cache equal to the server's snapshot: applies changes in their sequence, and fetches the whole again where one is
 * missing. Changes that arrive while it is fetched wait, and those that it holds already are passed over.
 */
export class LiveSnapshot {
  readonly #cache: QueryClient;
  readonly #engine: string;
  readonly #onApplied: (change: SnapshotChange) => void;
  readonly #onFetched: (snapshot: Snapshot) => void;
  #fetching = false;
  #fetchAgain = false;
  #waiting: SnapshotChange[] = [];
  #retry: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(
    cache: QueryClient,
    engine: string,
    on: { applied: (change: SnapshotChange) => void; fetched: (snapshot: Snapshot) => void },
  ) {
    this.#cache = cache;
    this.#engine = engine;
    this.#onApplied = on.applied;
    this.#onFetched = on.fetched;
  }

  held(): Snapshot | undefined {
    return this.#cache.getQueryData<Snapshot>(keys.snapshot(this.#engine));
  }

  take(change: SnapshotChange): void {
    const before = this.held();
    if (!this.#fetching && before && change.sequence <= before.sequence) return;
    if (this.#fetching || !before || change.sequence !== before.sequence + 1) {
      this.#waiting.push(change);
      if (!this.#fetching) void this.fetch();
      return;
    }
    this.#cache.setQueryData(keys.snapshot(this.#engine), applyChange(before, change));
    this.#onApplied(change);
  }

  /** Fetches the whole. Asked for while it is under way, it is done once more, for the answer may be older than the asking. */
  async fetch(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.#fetching) {
      this.#fetchAgain = true;
      return;
    }
    this.#fetching = true;
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

  end(): void {
    this.#ended = true;
    clearTimeout(this.#retry);
  }
}
