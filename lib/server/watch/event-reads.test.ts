import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSnapshot } from '@/lib/domain/build-snapshot';
import { hasLiveStack } from '@/lib/domain/container';
import type { EngineEvent } from '@/lib/domain/event';
import type { EngineFacts, Reading } from '@/lib/domain/facts';
import { emptyFacts, foldReading } from '@/lib/domain/fold-reading';
import type { Invalidation } from '@/lib/domain/invalidation';
import { type SettledContainer, settleContainer } from '@/lib/domain/settle-container';
import { EngineModel, type ModelAction } from '@/lib/domain/testing/engine-model';
import { anEvent } from '@/lib/domain/testing/factories';
import { EventReads } from './event-reads';

const everything = { networks: 'all', containers: 'all' } as const;
/** As the product waits. */
const delays = [50, 200, 1_000];
const stamp = { engine: 'local', sequence: 1, takenAt: '2026-01-01T00:00:00.000Z' };

/** A watcher in front of an engine whose lists are late. */
class LateEngine {
  readonly engine = new EngineModel();
  readonly events: EventReads;
  facts: EngineFacts = foldReading(emptyFacts, this.engine.read(everything));
  calls = { lists: 0, waits: 0 };
  #listed: Reading = this.engine.read(everything);
  #settling = 0;
  #reading = 0;
  #clock = 1_767_225_600_000_000_000n;

  /** @param lockTells whether the engine's answer for a container waits for what it does to it. */
  constructor(
    private readonly lockTells = true,
    /** How long, in milliseconds, the answer of a list is on its way. */
    private readonly readTakes = 0,
  ) {
    this.events = new EventReads({
      read: (invalid) => void this.#read(invalid),
      untilSettled: (id) => this.#wait(id),
      take: (settled) => this.#take(settled),
      facts: () => this.facts,
      delays,
    });
  }

  /** Changes the engine. @param lag milliseconds until its lists show it. @returns its events, which it sends at once. */
  act(action: ModelAction, lag: number): EngineEvent[] {
    const told = this.engine.run(action);
    if (told.length === 0) return [];
    this.#settling += 1;
    const settle = () => {
      this.#settling -= 1;
      this.#listed = this.engine.read(everything);
    };
    if (lag === 0) settle();
    else setTimeout(settle, lag);
    return told.map((event) => {
      this.#clock += 1_000n;
      return { ...event, timeNano: String(this.#clock) };
    });
  }

  get shown() {
    return buildSnapshot(this.facts, stamp);
  }

  get fresh() {
    return buildSnapshot(foldReading(emptyFacts, this.engine.read(everything)), stamp);
  }

  async #wait(id: string): Promise<SettledContainer | undefined> {
    this.calls.waits += 1;
    while (this.lockTells && this.#settling > 0) await new Promise((resolve) => setTimeout(resolve, 1));
    // One that does not wait tells what it had before.
    const entry = this.#listed.containers?.found.find((one) => one.container.id === id);
    return entry && hasLiveStack(entry.container)
      ? { ...entry.container, attachments: entry.attachments }
      : undefined;
  }

  #take(settled: SettledContainer): boolean {
    const known = this.facts.containers.find((entry) => entry.container.id === settled.id);
    if (known === undefined || this.#reading > 0) return false;
    const found = [settleContainer(known, settled)];
    this.facts = foldReading(this.facts, { containers: { asked: [settled.id], found } });
    return true;
  }

  async #read(invalid: Invalidation): Promise<void> {
    this.calls.lists += 1;
    const tookIn = this.events.begun(invalid);
    const reading = {
      networks: pick(this.#listed.networks, invalid.networks, idOf),
      containers: pick(this.#listed.containers, invalid.containers, ({ container }) => container.id),
    };
    this.#reading += 1;
    await new Promise((resolve) => setTimeout(resolve, this.readTakes));
    this.#reading -= 1;
    this.facts = foldReading(this.facts, reading);
    tookIn();
  }
}

const idOf = ({ id }: { id: string }) => id;

function pick<T>(
  listed: { found: readonly T[] } | undefined,
  ids: 'all' | ReadonlySet<string>,
  id: (item: T) => string,
): { asked: 'all' | string[]; found: T[] } {
  const found = (listed?.found ?? []).filter((item) => ids === 'all' || ids.has(id(item)));
  return { asked: ids === 'all' ? 'all' : [...ids], found };
}

let late: LateEngine;
const container = (verb: ModelAction['verb'], network = 0): ModelAction => ({ verb, container: 0, network });
/** Lets a running container be, of which everything is known. */
async function aRunningContainer(engine = new LateEngine()): Promise<void> {
  late = engine;
  for (const verb of ['create-container', 'start'] as const) {
    for (const event of late.act(container(verb), 0)) late.events.heard(event);
    await vi.advanceTimersByTimeAsync(5_000);
  }
  late.calls = { lists: 0, waits: 0 };
}
async function happens(action: ModelAction, lag: number): Promise<void> {
  for (const event of late.act(action, lag)) late.events.heard(event);
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  late.events.stop();
  vi.useRealTimers();
});

describe('a change that the lists show late', () => {
  it('is waited for at the container, whose answer tells it, with one call', async () => {
    await aRunningContainer();
    await happens(container('pause'), 60);
    await vi.advanceTimersByTimeAsync(59);
    expect(late.calls).toEqual({ lists: 0, waits: 1 });
    await vi.advanceTimersByTimeAsync(3);
    expect(late.shown).toEqual(late.fresh);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(late.calls).toEqual({ lists: 0, waits: 1 });
  });

  it('is read from the lists as well where they are being read when the answer comes', async () => {
    await aRunningContainer(new LateEngine(true, 5));
    await happens(container('pause'), 60);
    await vi.advanceTimersByTimeAsync(58);
    await happens(container('rename'), 0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(late.shown).toEqual(late.fresh);
    expect(late.calls.waits).toBe(1);
    expect(late.calls.lists).toBeGreaterThan(1);
  });

  it('is one wait and one read where it comes with many words: end, disconnection, stop', async () => {
    await aRunningContainer();
    await happens(container('stop'), 60);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(late.shown).toEqual(late.fresh);
    expect(late.calls.waits).toBe(1);
    expect(late.calls.lists).toBeLessThanOrEqual(2);
  });

  it('is found by a late read where the engine’s answer does not wait for it', async () => {
    await aRunningContainer(new LateEngine(false));
    await happens(container('pause'), 60);
    await vi.advanceTimersByTimeAsync(400);
    expect(late.shown).toEqual(late.fresh);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(late.calls.lists).toBe(2);
  });

  it('is given up in the end where it is never shown', async () => {
    await aRunningContainer();
    late.events.heard(anEvent({ action: 'pause', actorId: 'ctr-0', timeNano: '1999999999999999999' }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([late.calls.lists, vi.getTimerCount()]).toEqual([3, 0]);
  });
});

it('asks once for what is told twice', async () => {
  await aRunningContainer();
  await happens(container('connect', 1), 0);
  await vi.advanceTimersByTimeAsync(5_000);
  late.calls = { lists: 0, waits: 0 };
  const [first, second] = late.act(container('disconnect', 1), 3);
  if (first === undefined || second === undefined) throw new Error('told once');
  late.events.heard(first);
  await vi.advanceTimersByTimeAsync(10);
  late.events.heard(second);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(late.calls).toEqual({ lists: 0, waits: 1 });
  expect(late.shown).toEqual(late.fresh);
});

it('asks nothing for a connection that is the beginning of a start, but for the start', async () => {
  late = new LateEngine();
  await happens(container('create-container'), 0);
  await vi.advanceTimersByTimeAsync(5_000);
  late.calls = { lists: 0, waits: 0 };
  await happens(container('start'), 0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(late.calls).toEqual({ lists: 1, waits: 0 });
  expect(late.shown).toEqual(late.fresh);
});

it('waits for a few containers at once and reads the others together', async () => {
  late = new LateEngine();
  for (let count = 0; count < 40; count += 1) {
    await happens({ verb: 'create-container', container: 0, network: 0 }, 0);
    await happens({ verb: 'start', container: count, network: 0 }, 0);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  late.calls = { lists: 0, waits: 0 };
  for (let count = 0; count < 40; count += 1)
    await happens({ verb: 'pause', container: count, network: 0 }, 30);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(late.shown).toEqual(late.fresh);
  expect(late.calls.waits).toBe(4);
  expect(late.calls.waits + late.calls.lists).toBeLessThanOrEqual(2 * 40);
});

it('reads nothing more once stopped', async () => {
  await aRunningContainer();
  await happens(container('pause'), 60);
  late.events.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([late.calls.lists, vi.getTimerCount()]).toEqual([0, 0]);
});

const arbitraryAction: fc.Arbitrary<ModelAction> = fc.record({
  verb: fc.constantFrom<ModelAction['verb']>(
    'create-network',
    'remove-network',
    'create-container',
    'create-container',
    'start',
    'start',
    'stop',
    'pause',
    'pause',
    'rename',
    'remove-container',
    'connect',
    'connect',
    'disconnect',
  ),
  container: fc.nat(6),
  network: fc.nat(6),
});

const arbitraryTurn = fc.record({
  action: arbitraryAction,
  lag: fc.nat(120),
  /** Milliseconds until its events are heard, and until the next change. */
  heardAfter: fc.nat(20),
  pause: fc.nat(60),
  twice: fc.boolean(),
});

it.each([
  [true, 0],
  [true, 5],
  [false, 0],
  [false, 5],
])(
  'ends in what a fresh read gives, however late lists and events are, in any order, told once or twice (answers wait: %s, reads take %s ms)',
  async (lockTells, readTakes) => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryTurn, { minLength: 5, maxLength: 60 }), async (turns) => {
        vi.clearAllTimers();
        late = new LateEngine(lockTells, readTakes);
        for (const { action, lag, heardAfter, pause, twice } of turns) {
          for (const event of late.act(action, lag)) {
            setTimeout(() => late.events.heard(event), heardAfter);
            if (twice) setTimeout(() => late.events.heard(event), heardAfter + 40);
          }
          await vi.advanceTimersByTimeAsync(pause);
        }
        await vi.advanceTimersByTimeAsync(10_000);
        expect(late.shown).toEqual(late.fresh);
        expect(vi.getTimerCount()).toBe(0);
      }),
      { numRuns: 60 },
    );
  },
);
