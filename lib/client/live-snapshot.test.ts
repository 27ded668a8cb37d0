import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SnapshotChange } from '@/lib/domain/change';
import type { Snapshot } from '@/lib/domain/snapshot';
import { aContainer, aSnapshot } from '@/lib/domain/testing/factories';
import { LiveSnapshot } from './live-snapshot';

/** The history of one engine: at each sequence one more container. */
const history = Array.from({ length: 6 }, (_, sequence) =>
  aSnapshot({
    engine: 'local',
    sequence,
    containers: Array.from({ length: sequence }, (_, index) =>
      aContainer({ id: `c${index}`, name: `c${index}` }),
    ),
  }),
);

function snapshotAt(sequence: number): Snapshot {
  const found = history[sequence];
  if (!found) throw new Error(`no history at ${sequence}`);
  return found;
}

function changeTo(sequence: number): SnapshotChange {
  const { takenAt, containers } = snapshotAt(sequence);
  return { sequence, takenAt, containers: { upserted: containers.slice(sequence - 1), removed: [] } };
}

describe('LiveSnapshot', () => {
  let answers: (Snapshot | 'unreachable')[];
  let fetched: number;

  beforeEach(() => {
    vi.useFakeTimers();
    answers = [];
    fetched = 0;
    vi.stubGlobal('fetch', async () => {
      fetched += 1;
      const answer = answers.shift();
      if (answer === undefined || answer === 'unreachable') throw new TypeError('Failed to fetch');
      return Response.json(answer);
    });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  function live(): LiveSnapshot {
    const cache = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } });
    return new LiveSnapshot(cache, 'local', { applied: () => undefined, fetched: () => undefined });
  }

  it('applies changes in their sequence', async () => {
    const snapshot = live();
    answers = [snapshotAt(0)];
    await snapshot.fetch();
    for (const sequence of [1, 2, 3]) snapshot.take(changeTo(sequence));
    expect(snapshot.held()).toEqual(snapshotAt(3));
    expect(fetched).toBe(1);
  });

  it('passes over what it holds already', async () => {
    const snapshot = live();
    answers = [snapshotAt(2)];
    await snapshot.fetch();
    for (const sequence of [1, 2, 3, 3, 2]) snapshot.take(changeTo(sequence));
    expect(snapshot.held()).toEqual(snapshotAt(3));
    expect(fetched).toBe(1);
  });

  it('fetches the whole where a change is missing, and applies what came meanwhile', async () => {
    const snapshot = live();
    answers = [snapshotAt(0), snapshotAt(3)];
    await snapshot.fetch();
    snapshot.take(changeTo(3));
    snapshot.take(changeTo(4));
    await vi.waitFor(() => expect(snapshot.held()).toEqual(snapshotAt(4)));
    expect(fetched).toBe(2);
  });

  it('keeps its picture when the whole cannot be fetched, and asks again soon', async () => {
    const snapshot = live();
    answers = [snapshotAt(1), 'unreachable', snapshotAt(5)];
    await snapshot.fetch();
    snapshot.take(changeTo(4));
    await vi.waitFor(() => expect(fetched).toBe(2));
    expect(snapshot.held()).toEqual(snapshotAt(1));
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(snapshot.held()).toEqual(snapshotAt(5)));
  });

  it('asks nothing more once it has ended', async () => {
    const snapshot = live();
    answers = ['unreachable'];
    const asked = snapshot.fetch();
    snapshot.end();
    await asked;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetched).toBe(1);
  });
});
