import { beforeEach, describe, expect, it } from 'vitest';
import { type Invalidation, nothingInvalid } from '@/lib/domain/invalidation';
import { ReadLoop } from './read-loop';

/** A read that the test ends by hand. */
type Flight = { ids: string[]; eventAt: number | undefined; land: () => void; crash: (error: Error) => void };

let flights: Flight[];
let failures: unknown[];
let loop: ReadLoop;

const containers = (...ids: string[]): Invalidation => ({ ...nothingInvalid, containers: new Set(ids) });
/** Lets everything run that is not waiting for a flight. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const flight = (index: number): Flight => {
  const found = flights[index];
  if (found === undefined) throw new Error(`there are only ${flights.length} reads`);
  return found;
};

beforeEach(() => {
  flights = [];
  failures = [];
  loop = new ReadLoop(
    (invalid, eventAt) =>
      new Promise((land, crash) => {
        const ids = invalid.containers === 'all' ? ['all'] : [...invalid.containers];
        flights.push({ ids, eventAt, land, crash });
      }),
    (error) => failures.push(error),
    { shortest: 1, longest: 1 },
  );
});

it('never reads twice at once, and merges what comes meanwhile into the next read', async () => {
  loop.invalidate(containers('a'), 1);
  await settle();
  loop.invalidate(containers('b'), 3);
  loop.invalidate(containers('c', 'b'), 2);
  await settle();
  expect(flights.map(({ ids }) => ids)).toEqual([['a']]);
  flight(0).land();
  await settle();
  expect(flights.map(({ ids, eventAt }) => ({ ids, eventAt }))).toEqual([
    { ids: ['a'], eventAt: 1 },
    { ids: ['b', 'c'], eventAt: 3 },
  ]);
});

it('reads once what is said in the same breath', async () => {
  loop.invalidate(containers('a'), 1);
  loop.invalidate(containers('b'), 2);
  await settle();
  expect(flights.map(({ ids, eventAt }) => ({ ids, eventAt }))).toEqual([{ ids: ['a', 'b'], eventAt: 2 }]);
});

it('pauses between reads of a flood, so that many events make few of them', async () => {
  let reads = 0;
  const calm = new ReadLoop(
    async () => {
      reads += 1;
    },
    (error) => failures.push(error),
    { shortest: 10, longest: 25 },
  );
  const began = performance.now();
  while (performance.now() - began < 100) {
    calm.invalidate(containers('a'));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(reads).toBeGreaterThan(1);
  expect(reads).toBeLessThanOrEqual(12);
});

it('reads nothing where nothing is doubtful', async () => {
  loop.invalidate(nothingInvalid, 1);
  await settle();
  expect(flights).toEqual([]);
});

describe('a request', () => {
  it('is met by a read that began after it, not by the one under way', async () => {
    let met = false;
    loop.invalidate(containers('a'));
    await settle();
    const request = loop.request(containers('a')).then(() => {
      met = true;
    });
    flight(0).land();
    await settle();
    expect(met).toBe(false);
    flight(1).land();
    await request;
    expect(met).toBe(true);
  });

  it('fails with the read', async () => {
    const request = loop.request(containers('a'));
    await settle();
    flight(0).crash(new Error('gone'));
    await expect(request).rejects.toThrow('gone');
  });

  it('fails at once when the loop has stopped', async () => {
    loop.stop(new Error('ended'));
    await expect(loop.request(containers('a'))).rejects.toThrow('ended');
  });

  it('that waits for its turn fails when the loop stops', async () => {
    loop.invalidate(containers('a'));
    await settle();
    const request = loop.request(containers('b'));
    loop.stop(new Error('ended'));
    await expect(request).rejects.toThrow('ended');
  });
});

describe('a read that fails', () => {
  it('stops the loop and is told once', async () => {
    loop.invalidate(containers('a'));
    await settle();
    loop.invalidate(containers('b'));
    flight(0).crash(new Error('gone'));
    await settle();
    loop.invalidate(containers('c'));
    await settle();
    expect([flights.length, failures.length]).toEqual([1, 1]);
  });

  it('is not told when the loop was stopped before', async () => {
    loop.invalidate(containers('a'));
    await settle();
    loop.stop(new Error('ended'));
    flight(0).crash(new Error('gone'));
    await settle();
    expect(failures).toEqual([]);
  });
});
