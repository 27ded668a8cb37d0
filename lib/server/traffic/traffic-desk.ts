import 'server-only';
import type { Snapshot } from '@/lib/domain/snapshot';
import { containersById } from '@/lib/domain/snapshot-index';
import type { Flow } from '@/lib/domain/sockets/flows';
import { ratesBetween } from '@/lib/domain/traffic/counters';
import { restAfter } from '@/lib/domain/traffic/pace';
import type { ContainerTraffic, Traffic } from '@/lib/domain/traffic/traffic';
import { fewAtATime } from '../few-at-a-time';
import { log } from '../log';
import { Alarm } from '../watch/alarm';
import type { Watcher } from '../watch/watcher';
import { type Reading, readCounters } from './read-counters';
import { FlowReader } from './read-flows';

type Listener = (traffic: Traffic) => void;

/** So many containers are asked about at a time: an engine's other callers wait for no more. */
const atOnce = 4;
/** Between the first two rounds, milliseconds: two make a rate. */
const first = 400;

/** Reads one engine's traffic for all who ask for it, each container once a round; while nobody asks, nothing is read. */
export class TrafficDesk {
  readonly #watcher: Watcher;
  readonly #listeners = new Map<Listener, ReadonlySet<string>>();
  readonly #alarm = new Alarm();
  #before = new Map<string, Reading>();
  #flows = new FlowReader();
  #running = false;

  constructor(watcher: Watcher) {
    this.#watcher = watcher;
  }

  /** @param ids of containers; one that is not there is passed over. @returns what ends it. */
  watch(ids: ReadonlySet<string>, listener: Listener): () => void {
    this.#listeners.set(listener, ids);
    if (this.#running) this.#alarm.ring();
    else void this.#run();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#alarm.ring();
    };
  }

  async #run(): Promise<void> {
    this.#running = true;
    let failed = 0;
    const never = new AbortController().signal;
    while (this.#listeners.size > 0) {
      const begun = performance.now();
      const round = await this.#round().catch((error: unknown) => {
        log.warn({ engine: this.#watcher.id, err: error }, 'traffic could not be read');
        return undefined;
      });
      failed = round?.isAnswered === true ? 0 : failed + 1;
      const rest = round?.isNew === true ? first : restAfter(performance.now() - begun, failed);
      round?.tell(Math.round(rest));
      if (this.#listeners.size > 0) await this.#alarm.wait(rest, never);
    }
    this.#running = false;
    this.#before = new Map();
    this.#flows = new FlowReader();
  }

  /** Reads every container once. `isNew`: of one of them there is no rate yet. */
  async #round(): Promise<
    { isAnswered: boolean; isNew: boolean; tell: (nextIn: number) => void } | undefined
  > {
    const snapshot = this.#watcher.snapshot();
    if (snapshot === undefined) return undefined;
    const byId = containersById(snapshot.containers);
    const wanted = [...new Set([...this.#listeners.values()].flatMap((ids) => [...ids]))].filter((id) =>
      byId.has(id),
    );
    const before = this.#before;
    const now = await this.#readAll(snapshot, wanted);
    this.#before = now;
    const flows = await this.#flows.read(this.#watcher, snapshot, wanted);
    const told = new Map([...now].map(([id, reading]) => [id, tell(id, reading, before.get(id))]));
    const all = [...now.values()];
    return {
      isAnswered: all.length === 0 || all.some((one) => one.ok || one.failed !== true),
      isNew: wanted.some((id) => !before.has(id)),
      tell: (nextIn) => {
        for (const [listener, ids] of this.#listeners) {
          const containers = [...ids].flatMap((id) => told.get(id) ?? []);
          const theirs = flows.filter((flow) => isAbout(flow, ids));
          listener({ at: new Date().toISOString(), containers, flows: theirs, nextIn });
        }
      },
    };
  }

  async #readAll(snapshot: Snapshot, ids: readonly string[]): Promise<Map<string, Reading>> {
    const byId = containersById(snapshot.containers);
    const now = new Map<string, Reading>();
    await fewAtATime(ids, atOnce, async (id) => {
      const container = byId.get(id);
      if (container !== undefined) now.set(id, await readCounters(this.#watcher, snapshot, container));
    });
    return now;
  }
}

function isAbout({ from, to }: Flow, ids: ReadonlySet<string>): boolean {
  return [from, to].some((one) => 'id' in one && ids.has(one.id));
}

function tell(containerId: string, reading: Reading, before: Reading | undefined): ContainerTraffic {
  if (!reading.ok) return { known: false, containerId, reason: reading.reason };
  const last = before?.ok === true && before.means === reading.means ? before : undefined;
  const interfaces = reading.interfaces.map((one) => {
    const known = last?.interfaces.find(
      ({ name, networkId }) => name === one.name && networkId === one.networkId,
    );
    const rates = known && ratesBetween(known.counters, one.counters, (reading.at - (last?.at ?? 0)) / 1000);
    return { ...one, ...(rates !== undefined && { rates }) };
  });
  return { known: true, containerId, means: reading.means, interfaces, at: new Date().toISOString() };
}
