import { z } from 'zod';
import { applyChange } from '@/lib/domain/apply-change';
import { snapshotChangeSchema } from '@/lib/domain/change';
import type { ContainerFacts, Reading } from '@/lib/domain/facts';
import type { Snapshot } from '@/lib/domain/snapshot';
import {
  containerListEntryJson,
  toContainerFacts,
} from '@/lib/server/engine/docker-json/container-list-json';
import { networkJson, toNetwork } from '@/lib/server/engine/docker-json/network-json';
import { encodeEvent } from '@/lib/server/stream/encode-event';
import { Picture } from '@/lib/server/watch/picture';
import { madeLists } from './made-lists';
import { isRunAlone } from './run-alone';
import { percentile } from './statistics';

/** Milliseconds at the median. */
export type LiveCost = {
  networks: number;
  containers: number;
  /** From the two lists' text to the first snapshot, and how much of it is not `JSON.parse`. */
  cold: number;
  coldBeyondJson: number;
  /** Of one event about one container: the server's part, from its parsed reading to bytes; the browser's, from text to its snapshot. */
  server: number;
  browser: number;
};

/** What Portolan's own work costs at one size, without an engine, sockets or a page. */
export function measureLiveCost(networks: number, containers: number, rounds = 20): LiveCost {
  const lists = madeLists(networks, containers);
  const json: number[] = [];
  const cold: number[] = [];
  let picture = new Picture('bench');
  for (let round = 0; round < Math.max(3, rounds / 4); round += 1) {
    json.push(timedSync(() => [JSON.parse(lists.networks), JSON.parse(lists.containers)]).ms);
    picture = new Picture('bench');
    cold.push(timedSync(() => picture.take(readingOf(lists), '', undefined)).ms);
  }
  let browser = picture.snapshot;
  if (browser === undefined) throw new Error('Nothing was read.');
  const spent = { server: [] as number[], browser: [] as number[] };
  const entries = readingOf(lists).containers?.found ?? [];
  for (let round = 0; round < rounds * 5; round += 1) {
    const entry = entries[(round * 7_919) % entries.length];
    if (entry === undefined) throw new Error('There are no containers.');
    const told = timedSync(() => {
      const change = picture.take(
        { containers: { asked: [entry.container.id], found: [renamed(entry, round)] } },
        '',
        0,
      );
      if (change === undefined) throw new Error('Nothing changed.');
      return encodeEvent({ type: 'change', data: change }).toString();
    });
    const text = /^data: (.*)$/m.exec(told.value)?.[1] ?? '';
    const held: Snapshot = browser;
    const taken = timedSync(() => applyChange(held, snapshotChangeSchema.parse(JSON.parse(text))));
    browser = taken.value;
    spent.server.push(told.ms);
    spent.browser.push(taken.ms);
  }
  return {
    networks,
    containers,
    cold: percentile(cold, 0.5),
    coldBeyondJson: percentile(cold, 0.5) - percentile(json, 0.5),
    server: percentile(spent.server, 0.5),
    browser: percentile(spent.browser, 0.5),
  };
}

const networksJson = z.array(networkJson);
const containersJson = z.array(containerListEntryJson);

function readingOf(lists: { networks: string; containers: string }): Reading {
  return {
    networks: { asked: 'all', found: networksJson.parse(JSON.parse(lists.networks)).map(toNetwork) },
    containers: {
      asked: 'all',
      found: containersJson.parse(JSON.parse(lists.containers)).map(toContainerFacts),
    },
  };
}

function renamed(entry: ContainerFacts, round: number): ContainerFacts {
  return { ...entry, container: { ...entry.container, name: `renamed-${round}` } };
}

function timedSync<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

if (isRunAlone(import.meta.url)) {
  console.table([
    measureLiveCost(100, 1_000),
    measureLiveCost(1_000, 10_000),
    measureLiveCost(10_000, 100_000, 8),
  ]);
}
