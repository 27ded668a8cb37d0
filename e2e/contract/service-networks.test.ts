import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSnapshot } from '@/lib/domain/build-snapshot';
import { emptyFacts, foldReading } from '@/lib/domain/fold-reading';
import type { Plan } from '@/lib/domain/plan';
import { planServiceNetworks } from '@/lib/domain/plan-service-networks';
import { planUndo } from '@/lib/domain/plan-undo';
import { undoOf } from '@/lib/domain/undo-of';
import { executePlan } from '@/lib/server/change/execute-plan';
import type { EngineClient } from '@/lib/server/engine/engine-client';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { named, openEngine } from './open-engine';

/** A Swarm service is put on other networks, on an engine that is a Swarm by itself. */
let engine: LabEngine;
let proxy: FaultProxy;
let client: EngineClient;

beforeAll(async () => {
  engine = await startEngine({ name: 'fleet' });
  await engine.docker('swarm', 'init', '--advertise-addr', '10.250.0.2');
  for (const [name, subnet] of [
    ['mesh', '10.77.1.0/24'],
    ['shore', '10.77.2.0/24'],
  ] as const) {
    await engine.docker('network', 'create', '-d', 'overlay', '--subnet', subnet, name);
  }
  const flags = ['-d', '--no-resolve-image', '--name', 'crew', '--network', 'mesh'];
  await engine.docker(
    'service',
    'create',
    ...flags,
    '--stop-grace-period',
    '0s',
    '--update-monitor',
    '1s',
    'busybox:local',
    'sleep',
    '600',
  );
  proxy = await startFaultProxy(engine.socket);
  client = await openEngine(proxy.socket);
  await waitUntil(async () => (await runningOn()).length === 1, {
    timeout: 40_000,
    describe: () => engine.docker('service', 'ps', '--no-trunc', 'crew'),
  });
});
afterAll(async () => {
  client.close();
  await proxy.close();
  await engine.stop();
});

async function contextNow() {
  const [networks, containers, swarm, { version, apiVersion }] = await Promise.all([
    client.listNetworks(),
    client.listContainers(),
    client.readSwarm(),
    client.readVersion(),
  ]);
  const facts = foldReading(emptyFacts, {
    networks: { asked: 'all', found: networks },
    containers: { asked: 'all', found: containers },
    swarm,
  });
  const snapshot = buildSnapshot(facts, { engine: 'lab', sequence: 1, takenAt: new Date(0).toISOString() });
  return { snapshot, apiVersion, engineVersion: version };
}

/** The networks of each running task. */
async function runningOn(): Promise<string[][]> {
  const networks = new Map((await client.listNetworks()).map((one) => [one.id, one.name]));
  const tasks = (await client.readTasks()).filter((task) => task.state === 'running');
  return tasks.map((task) => task.attachments.map((one) => networks.get(one.networkId) ?? '').sort());
}

async function plan(...names: string[]): Promise<Extract<Plan, { ok: true }>> {
  const context = await contextNow();
  const planned = planServiceNetworks(
    {
      serviceId: named(context.snapshot.services, 'crew').id,
      networkIds: names.map((name) => named(context.snapshot.networks, name).id),
    },
    context,
  );
  if (!planned.ok) throw new Error(`refused: ${JSON.stringify(planned.reasons)}`);
  return planned;
}

describe('a service', { timeout: 180_000 }, () => {
  test('is put on another network, with its task, and back again', async () => {
    const planned = await plan('mesh', 'shore');
    expect(planned.commands).toEqual(['docker service update --network-add shore crew']);
    expect(await executePlan(client, planned.actions, [])).toMatchObject({ result: 'done' });
    await expect.poll(runningOn, { timeout: 60_000 }).toEqual([['mesh', 'shore']]);
    const undo = undoOf(planned);
    if (undo === undefined) throw new Error('no undo');
    const back = planUndo(undo, await contextNow());
    if (!back.ok) throw new Error('refused');
    expect(await executePlan(client, back.actions, [])).toMatchObject({ result: 'done' });
    await expect.poll(runningOn, { timeout: 60_000 }).toEqual([['mesh']]);
  });

  test('whose update is refused is left as it was', async () => {
    const { actions } = await plan('shore');
    proxy.break({
      method: 'POST',
      path: /^\/services\/[^/]+\/update$/,
      times: 1,
      fault: { kind: 'refuse', status: 500, message: 'injected' },
    });
    expect(await executePlan(client, actions, [])).toMatchObject({ result: 'rolledBack' });
    proxy.mend();
    expect(await runningOn()).toEqual([['mesh']]);
  });

  test('whose update is done though its answer is lost is on its new networks', async () => {
    const { actions } = await plan('shore');
    proxy.break({
      method: 'POST',
      path: /^\/services\/[^/]+\/update$/,
      times: 1,
      fault: { kind: 'cut', at: 'reply' },
    });
    expect(await executePlan(client, actions, [])).toMatchObject({ result: 'done' });
    proxy.mend();
    await expect.poll(runningOn, { timeout: 60_000 }).toEqual([['shore']]);
  });
});
