import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RemedyAction } from '@/lib/domain/findings/remedy';
import type { BlockedWay, Explanation } from '@/lib/domain/reachability/explanation';
import type { Party } from '@/lib/domain/reachability/question';
import { specOfNetwork } from '@/lib/domain/spec-of-network';
import { executePlan } from '@/lib/server/change/execute-plan';
import { planNow } from '@/lib/server/change/plan-now';
import { explanationOf } from '@/lib/server/reach/read-explanation';
import { readSockets } from '@/lib/server/sockets/read-sockets';
import type { LabEngine } from '../lab/lab-engine';
import { describeOnKernel } from '../lab/needs-kernel';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { named } from './open-engine';
import { type WatchedEngine, watchEngine } from './watch-engine';

const icc = 'com.docker.network.bridge.enable_icc';
const project = ['--label', 'com.docker.compose.project=shop'];
const serves = ['httpd', '-f', '-p', '80'];

/**
 * What is wrong with `db-<code>`, seeded by how it is run, and what a remedy of words alone asks to be done in it. `web` asks it on port 80, from
 * the networks front and shop, unless another does; or it asks itself for the world.
 */
type Fault = {
  code: BlockedWay['obstacle']['code'];
  run: string[];
  runs?: string[];
  finally?: string;
  asks?: string;
  byHand?: string[][];
};

const faults: Fault[] = [
  { code: 'no-shared-network', run: ['--network', 'back'] },
  { code: 'no-network', run: ['--network', 'none'] },
  { code: 'icc-off', run: ['--network', 'mute'], asks: 'muted' },
  { code: 'paused', run: ['--network', 'front'], finally: 'pause' },
  { code: 'not-running', run: ['--network', 'front'], finally: 'kill' },
  { code: 'alias-lost', run: ['--network', 'shop', ...project, '--label', 'com.docker.compose.service=db'] },
  {
    code: 'not-listening',
    run: ['--network', 'front'],
    runs: ['sleep', '3600'],
    byHand: [['exec', '-d', 'db-not-listening', ...serves]],
  },
  {
    code: 'listens-on-loopback',
    run: ['--network', 'front'],
    runs: ['sh', '-c', 'httpd -p 127.0.0.1:80; sleep 3600'],
    byHand: [
      ['exec', 'db-listens-on-loopback', 'killall', 'httpd'],
      ['exec', '-d', 'db-listens-on-loopback', ...serves],
    ],
  },
  {
    code: 'internal',
    run: ['--network', 'vault'],
    asks: 'db-internal',
    byHand: [['network', 'connect', 'front', 'db-internal']],
  },
];

describeOnKernel('a fault is named, and what is told to mend it mends it', 'it passes no packets', () => {
  let engine: LabEngine;
  let watched: WatchedEngine;

  beforeAll(async () => {
    engine = await startEngine({ name: 'mend' });
    const { docker } = engine;
    const bare = ['--subnet', '172.30.1.0/24'];
    for (const flags of [
      ['front'],
      ['back'],
      ['--internal', 'vault'],
      [...bare, '-o', `${icc}=false`, 'mute'],
      [...project, 'shop'],
    ])
      await docker('network', 'create', ...flags);
    await docker('run', '-d', '--name', 'web', '--network', 'front', 'busybox:local', 'sleep', '3600');
    await docker('network', 'connect', 'shop', 'web');
    await docker('run', '-d', '--name', 'muted', '--network', 'mute', 'busybox:local', 'sleep', '3600');
    for (const { code, run, runs = serves, finally: last } of faults) {
      await docker('run', '-d', '--name', `db-${code}`, ...run, 'busybox:local', ...runs);
      if (last !== undefined) await docker(last, `db-${code}`);
    }
    watched = await watchEngine(engine.socket, { readOnly: false });
    await watched.untilStatus('connected');
  });
  afterAll(async () => {
    await watched.watcher.stop();
    await engine.stop();
  });

  test.each(faults)('$code', async ({ code, asks = 'web', byHand }) => {
    const seen = () => explained(asks, `db-${code}`, code.includes('listen'));
    await until(seen, `${code} to be said`, ({ blocked }) =>
      blocked.some(({ obstacle }) => obstacle.code === code),
    );
    const told = (await seen()).blocked.find(({ obstacle }) => obstacle.code === code);
    await (byHand === undefined ? mend(told) : Promise.all([]));
    for (const words of byHand ?? []) await engine.docker(...words);
    await until(
      seen,
      'it to be mended',
      ({ verdict, blocked }) =>
        verdict === 'reachable' && !blocked.some(({ obstacle }) => obstacle.code === code),
    );
    // And so it is: the name leads there, and the port is open.
    const [way] = (await seen()).ways;
    const name = code === 'alias-lost' ? 'db' : way?.names[0];
    if (name !== undefined)
      expect(await engine.docker('exec', asks, 'nslookup', name)).toContain(way?.address);
    const answers =
      way?.address === undefined ? 'ping -c 1 10.250.0.1' : `nc -w 5 ${way.address} 80 </dev/null`;
    await engine.docker('exec', asks, 'sh', '-c', answers);
  });

  async function explained(asks: string, target: string, reads: boolean): Promise<Explanation> {
    const { containers } = watched.snapshot();
    const party = (name: string): Party => ({ kind: 'container', id: named(containers, name).id });
    const isOut = asks === target;
    // The lab's processes are not to be seen from here, so that its containers are asked what listens, as the inspector asks.
    if (reads && !isOut) await readSockets(watched.watcher, named(containers, target).id, 'own-tools');
    return explanationOf(watched.watcher, watched.snapshot(), {
      from: party(asks),
      to: isOut ? { kind: 'outside' } : party(target),
      ...(!isOut && { port: 80 }),
      protocol: 'tcp',
    });
  }

  function until(
    seen: () => Promise<Explanation>,
    what: string,
    holds: (told: Explanation) => boolean,
  ): Promise<void> {
    return waitUntil(async () => holds(await seen()), {
      timeout: 20_000,
      describe: async () => `${what}; told was ${JSON.stringify(await seen())}`,
    });
  }

  /** By its commands as they are; a network's settings by the operation that its button opens. */
  async function mend(told: BlockedWay | undefined): Promise<void> {
    const { commands = [], action } = told?.remedy ?? {};
    if (action?.operation === 'recreateNetwork') return switchIccOn(action);
    expect(commands).not.toEqual([]);
    for (const command of commands) {
      const [docker, ...words] = command.split(' ');
      expect(docker).toBe('docker');
      await engine.docker(...words);
    }
  }

  async function switchIccOn({
    networkId,
  }: Extract<RemedyAction, { operation: 'recreateNetwork' }>): Promise<void> {
    const { watcher, snapshot } = watched;
    const network = snapshot().networks.find(({ id }) => id === networkId);
    if (network === undefined) throw new Error('the network of the remedy is not there');
    const spec = specOfNetwork(network);
    const { [icc]: _, ...options } = spec.options;
    const input = { networkId, spec: { ...spec, options }, members: [] };
    const { plan, before } = await planNow(watcher, { operation: 'recreateNetwork', input });
    if (!plan.ok) throw new Error(JSON.stringify(plan));
    expect(await executePlan(watcher.client(), plan.actions, before)).toMatchObject({ result: 'done' });
  }
});
