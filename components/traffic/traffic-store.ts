import { openTrafficStream } from '@/lib/client/traffic-stream';
import type { Rates } from '@/lib/domain/traffic/counters';
import type { ContainerTraffic, Traffic } from '@/lib/domain/traffic/traffic';

/** What is known of the traffic now. The lists are new with each round of readings. */
export type Watched = {
  isOn: boolean;
  /** The newest round; undefined before the first. */
  traffic: Traffic | undefined;
  byContainer: ReadonlyMap<string, ContainerTraffic>;
};

const off: Watched = { isOn: false, traffic: undefined, byContainer: new Map() };

/** So many containers are watched at once, those asked for by the inspector first. */
const most = 60;
/** While one looks around, the stream is not opened anew at each step. */
const settleMs = 400;
/** As many rounds as a sparkline shows. */
const kept = 60;

/**
 * What the page watches of one engine's traffic: asked for by whoever shows it, read only while it is switched on and the tab is seen.
 * Outside of React, for a round comes every second and concerns few.
 */
export class TrafficStore {
  readonly #engine: string;
  readonly #listeners = new Set<() => void>();
  readonly #wanted = new Map<string, readonly string[]>();
  readonly #history = new Map<string, Rates[]>();
  #now: Watched = off;
  #close: (() => void) | undefined;
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: string) {
    this.#engine = engine;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): Watched => this.#now;

  /** The rates of the last minute, the oldest first. */
  historyOf(containerId: string, name: string): readonly Rates[] {
    return this.#history.get(`${containerId} ${name}`) ?? [];
  }

  switch(isOn: boolean): void {
    if (isOn === this.#now.isOn) return;
    this.#tell(isOn ? { ...off, isOn } : off);
    this.#history.clear();
    this.#settle(0);
  }

  /** @param who asks; a later word of the same replaces it. @param ids none where it asks for nothing any longer. */
  want(who: 'inspector' | 'chart', ids: readonly string[]): void {
    this.#wanted.set(who, ids);
    if (this.#now.isOn) this.#settle(who === 'inspector' ? 0 : settleMs);
  }

  /** To be called when the tab is hidden or seen again, and at the end. */
  readonly onVisibility = (): void => this.#settle(0);

  end(): void {
    clearTimeout(this.#timer);
    this.#close?.();
    this.#close = undefined;
    this.#asked = '';
  }

  #settle(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), ms);
  }

  #open(): void {
    const isSeen = document.visibilityState === 'visible';
    const all = [...(this.#wanted.get('inspector') ?? []), ...(this.#wanted.get('chart') ?? [])];
    const ids = this.#now.isOn && isSeen ? [...new Set(all)].slice(0, most).sort() : [];
    if (ids.join() === this.#asked) return;
    const before = this.#close;
    this.#asked = ids.join();
    // The server goes on from its last readings where the next stream is there before the last one has gone.
    this.#close =
      ids.length === 0 ? undefined : openTrafficStream(this.#engine, ids, (one) => this.#take(one));
    if (before !== undefined) setTimeout(before, ids.length === 0 ? 0 : 1_000);
  }

  #take(traffic: Traffic): void {
    if (!this.#now.isOn || traffic.containers.some(({ containerId }) => !this.#asked.includes(containerId)))
      return;
    for (const one of traffic.containers) {
      if (!one.known) continue;
      for (const { name, rates } of one.interfaces) {
        if (rates === undefined) continue;
        const key = `${one.containerId} ${name}`;
        this.#history.set(key, [...(this.#history.get(key) ?? []), rates].slice(-kept));
      }
    }
    this.#tell({
      isOn: true,
      traffic,
      byContainer: new Map(traffic.containers.map((one) => [one.containerId, one])),
    });
  }

  #tell(now: Watched): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}
