import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SnapshotChange } from '@/lib/domain/change';
import type { Snapshot } from '@/lib/domain/snapshot';
import { aContainer, aSnapshot } from '@/lib/domain/testing/factories';
import { LiveSnapshot } from './live-snapshot';
import { keys } from './queries';

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

  /** One whose page is drawn when the test says so. */
  function live() {
    const cache = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } });
    const shown: number[][] = [];
    let frame = () => {};
    const snapshot = new LiveSnapshot(
      cache,
      'local',
      {
        shown: (changes) => shown.push(changes.map(({ sequence }) => sequence)),
        fetched: () => undefined,
      },
      (callback) => {
        frame = callback;
        return () => {
          frame = () => {};
        };
      },
    );
    const inCache = () => cache.getQueryData<Snapshot>(keys.snapshot('local'));
    return { snapshot, shown, inCache, draw: () => frame() };
  }

  it('applies changes in their sequence', async () => {
    const { snapshot } = live();
    answers = [snapshotAt(0)];
    await snapshot.fetch();
    for (const sequence of [1, 2, 3]) snapshot.take(changeTo(sequence));
    expect(snapshot.held()).toEqual(snapshotAt(3));
    expect(fetched).toBe(1);
  });

  it('passes over what it holds already', async () => {
    const { snapshot } = live();
    answers = [snapshotAt(2)];
    await snapshot.fetch();
    for (const sequence of [1, 2, 3, 3, 2]) snapshot.take(changeTo(sequence));
    expect(snapshot.held()).toEqual(snapshotAt(3));
    expect(fetched).toBe(1);
  });

  it('fetches the whole where a change is missing, and applies what came meanwhile', async () => {
    const { snapshot } = live();
    answers = [snapshotAt(0), snapshotAt(3)];
    await snapshot.fetch();
    snapshot.take(changeTo(3));
    snapshot.take(changeTo(4));
    await vi.waitFor(() => expect(snapshot.held()).toEqual(snapshotAt(4)));
    expect(fetched).toBe(2);
  });

  it('keeps its picture when the whole cannot be fetched, and asks again soon', async () => {
    const { snapshot } = live();
    answers = [snapshotAt(1), 'unreachable', snapshotAt(5)];
    await snapshot.fetch();
    snapshot.take(changeTo(4));
    await vi.waitFor(() => expect(fetched).toBe(2));
    expect(snapshot.held()).toEqual(snapshotAt(1));
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(snapshot.held()).toEqual(snapshotAt(5)));
  });

  it('asks nothing more once it has ended', async () => {
    const { snapshot } = live();
    answers = ['unreachable'];
    const asked = snapshot.fetch();
    snapshot.end();
    await asked;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetched).toBe(1);
  });

  describe('however many changes come within one frame', () => {
    it('shows the first at once and the others together in the next', async () => {
      const { snapshot, shown, inCache, draw } = live();
      answers = [snapshotAt(0)];
      await snapshot.fetch();
      for (const sequence of [1, 2, 3]) snapshot.take(changeTo(sequence));
      expect([shown, inCache()]).toEqual([[[1]], snapshotAt(1)]);
      expect(snapshot.held()).toEqual(snapshotAt(3));
      draw();
      expect([shown, inCache()]).toEqual([[[1], [2, 3]], snapshotAt(3)]);
    });

    it('shows the next at once again after a frame without any', async () => {
      const { snapshot, shown, draw } = live();
      answers = [snapshotAt(0)];
      await snapshot.fetch();
      snapshot.take(changeTo(1));
      draw();
      snapshot.take(changeTo(2));
      expect(shown).toEqual([[1], [2]]);
    });

    it('loses none where the whole is fetched before they are shown', async () => {
      const { snapshot, shown, inCache } = live();
      answers = [snapshotAt(0), snapshotAt(4)];
      await snapshot.fetch();
      for (const sequence of [1, 2, 4]) snapshot.take(changeTo(sequence));
      expect(shown).toEqual([[1], [2]]);
      await vi.waitFor(() => expect(inCache()).toEqual(snapshotAt(4)));
    });
  });

  it('keeps the identity of what a fetched picture does not change', async () => {
    const { snapshot, inCache } = live();
    answers = [snapshotAt(2), snapshotAt(3)];
    await snapshot.fetch();
    const before = inCache();
    await snapshot.fetch();
    expect(inCache()?.containers[0]).toBe(before?.containers[0]);
    expect(inCache()?.networks).toBe(before?.networks);
  });
});
