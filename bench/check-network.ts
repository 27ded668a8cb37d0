import { watchEngine } from '@/e2e/contract/watch-engine';
import { startEngine } from '@/e2e/lab/start-engine';
import type { CheckedPair } from '@/lib/contract/network-check';
import { planCheck } from '@/lib/server/probe/check-network';
import { isRunAlone } from './run-alone';
import { percentile, timed } from './statistics';

export type CheckCost = {
  members: number;
  pairs: number;
  reachable: number;
  seconds: number;
  /** Milliseconds of a call that has nothing to do with it, before and during. */
  before: number;
  during: number;
  overBefore: number;
};

const image = 'busybox:local';
const madeAtOnce = 8;

/** Checks a network with so many members on an engine of its own, and meanwhile asks that engine for something else. */
export async function measureCheck(members: number, options: readonly string[] = []): Promise<CheckCost> {
  const engine = await startEngine({ name: 'check' });
  const { watcher, untilStatus, until } = await watchEngine(engine.socket, { readOnly: false });
  try {
    const other = (await engine.docker('network', 'create', 'other')).trim();
    const id = (
      await engine.docker('network', 'create', '--subnet', '172.30.0.0/16', ...options, 'quay')
    ).trim();
    const names = Array.from({ length: members }, (_, index) => `boat-${index}`);
    const work = async (): Promise<void> => {
      for (let name = names.shift(); name !== undefined; name = names.shift())
        await engine.docker('run', '-d', '--name', name, '--network', 'quay', image, 'sleep', '3600');
    };
    await Promise.all(Array.from({ length: madeAtOnce }, work));
    await untilStatus('connected');
    await until(
      'all members',
      ({ endpoints }) =>
        endpoints.filter((one) => one.networkId === id && one.status === 'up').length === members,
      60_000,
    );

    const ask = () => timed(() => watcher.client().inspectNetwork(other));
    const before: number[] = [];
    for (let one = 0; one < 200; one += 1) before.push(await ask());
    const during: number[] = [];
    const pairs: CheckedPair[] = [];
    let isOver = false;
    const check = await planCheck(watcher, id);
    const asking = (async () => {
      while (!isOver) during.push(await ask());
    })();
    const took = await timed(() =>
      check((message) => {
        if (message.type === 'progress') pairs.push(...message.pairs);
      }, new AbortController().signal),
    );
    isOver = true;
    await asking;
    const [early, late] = [percentile(before, 0.95), percentile(during, 0.95)];
    return {
      ...{ members, pairs: pairs.length, seconds: took / 1000, before: early, during: late },
      reachable: pairs.filter(({ verdict }) => verdict === 'reachable').length,
      overBefore: late / early,
    };
  } finally {
    await watcher.stop();
    await engine.stop();
  }
}

if (isRunAlone(import.meta.url))
  console.log(await measureCheck(Number(process.argv[2] ?? 200), process.argv.slice(3)));
