import type { Snapshot } from '@/lib/domain/snapshot';
import type { Chart } from '@/lib/topology/chart';
import { chartOf } from '@/lib/topology/chart-of';
import { emptyLayoutMemory, type LayoutMemory } from '@/lib/topology/layout-memory';
import { aWorld } from '@/lib/topology/testing/worlds';
import { percentile } from './statistics';

/** What laying out costs, and what it moves. */
export type Layout = {
  networks: number;
  containers: number;
  /** Milliseconds of the layout that follows the change of one container. Median. */
  again: number;
  /** Milliseconds of a layout with nothing remembered. Median. */
  afresh: number;
  /** How many cards and leaves stand elsewhere after a network and a container came, the new ones' own card aside. */
  moved: number;
  /** True where what was kept gives the same chart again, as after a reload. */
  sameAfterReload: boolean;
};

const aspect = 1.6;

export function measureLayout(networks: number, containers: number, runs: number): Layout {
  const snapshot = aWorld({ networks, containers, multiHomed: Math.floor(containers / 10) });
  const draw = (of: Snapshot, memory: LayoutMemory, previous?: Chart) =>
    chartOf({ snapshot: of, memory, previous, aspect, engineName: 'bench' });
  const afresh: number[] = [];
  const again: number[] = [];
  let first = draw(snapshot, emptyLayoutMemory);
  for (let run = 0; run < runs; run += 1) {
    afresh.push(timedSync(() => draw(snapshot, emptyLayoutMemory)));
    again.push(
      timedSync(() => {
        first = draw(changedIn(snapshot, run), first.memory, first.chart);
      }),
    );
  }
  const kept: LayoutMemory = JSON.parse(JSON.stringify(first.memory));
  const reloaded = draw(snapshot, kept);
  const grown = draw(grownBy(snapshot), first.memory);
  return {
    networks,
    containers,
    again: percentile(again, 0.5),
    afresh: percentile(afresh, 0.5),
    moved: movedBetween(first.chart, grown.chart),
    sameAfterReload: movedBetween(first.chart, reloaded.chart) === 0,
  };
}

/** The same with one container paused. */
function changedIn(snapshot: Snapshot, run: number): Snapshot {
  const at = (run * 997) % snapshot.endpoints.length;
  const endpoints = snapshot.endpoints.map((one, index) =>
    index === at ? { ...one, status: 'paused' as const } : one,
  );
  return { ...snapshot, endpoints };
}

/** The same with one more network and one more container in it. */
function grownBy(snapshot: Snapshot): Snapshot {
  const network = snapshot.networks.find(({ driver }) => driver === 'bridge');
  const container = snapshot.containers[0];
  const endpoint = snapshot.endpoints.find(({ containerId }) => containerId === container?.id);
  if (!network || !container || !endpoint) throw new Error('The world has nothing to grow from.');
  const ids = { networkId: 'net-bench-new', containerId: 'ctr-bench-new' };
  return {
    ...snapshot,
    networks: [...snapshot.networks, { ...network, id: ids.networkId, name: 'bench-new' }],
    containers: [...snapshot.containers, { ...container, id: ids.containerId, name: 'bench-new' }],
    endpoints: [...snapshot.endpoints, { ...endpoint, ...ids, networkName: 'bench-new' }],
  };
}

function movedBetween(before: Chart, after: Chart): number {
  const places = placesOf(after);
  return [...placesOf(before)].filter(([key, place]) => places.get(key) !== place).length;
}

function placesOf({ cards }: Chart): Map<string, string> {
  return new Map(
    cards.flatMap(({ id, rect, leaves }) => [
      [id, `${rect.x} ${rect.y}`] as const,
      ...leaves.map((leaf) => [leaf.key, `${rect.x + leaf.rect.x} ${rect.y + leaf.rect.y}`] as const),
    ]),
  );
}

function timedSync(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
