import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineClient } from '../../lib/server/engine/engine-client';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { named, openEngine } from './open-engine';

let engine: LabEngine;
let client: EngineClient;

beforeAll(async () => {
  engine = await startEngine({ name: 'admiral' });
  client = await openEngine(engine.socket);
});
afterAll(() => engine.stop());

test('an engine that is no manager refuses the Swarm’s readings, in its own words', async () => {
  await expect(client.readSwarm()).rejects.toMatchObject({
    code: 'engine-refused',
    engineStatus: 503,
    engineMessage: expect.stringContaining('not a swarm manager'),
  });
});

describe('a Swarm of one', () => {
  beforeAll(async () => {
    await engine.docker('swarm', 'init', '--advertise-addr', '10.250.0.2');
    await engine.docker(
      'network',
      'create',
      '-d',
      'overlay',
      '--attachable',
      '--subnet',
      '10.77.0.0/24',
      'fleet',
    );
    const replicas = [
      '--replicas',
      '2',
      '--network',
      'fleet',
      '--label',
      'com.docker.stack.namespace=armada',
    ];
    await engine.docker(
      'service',
      'create',
      '-d',
      '--no-resolve-image',
      '--name',
      'crew',
      ...replicas,
      'busybox:local',
      'sleep',
      '600',
    );
    await waitUntil(
      async () => (await client.readTasks()).filter((task) => task.state === 'running').length === 2,
      { timeout: 30_000, describe: () => engine.docker('service', 'ps', '--no-trunc', 'crew') },
    );
  });

  test('is told by the engine, with this node’s place in it', async () => {
    const { swarm } = await client.readInfo();
    expect(swarm).toMatchObject({ state: 'active', role: 'manager' });
    const { swarmNodes } = await client.readSwarm();
    expect(swarmNodes).toEqual([
      {
        id: swarm.nodeId,
        hostname: 'admiral',
        role: 'manager',
        availability: 'active',
        state: 'ready',
        address: '10.250.0.2',
      },
    ]);
  });

  test('has services with their networks and virtual addresses', async () => {
    const { services } = await client.readSwarm();
    const fleet = named(await client.listNetworks(), 'fleet');
    expect(fleet).toMatchObject({ driver: 'overlay', scope: 'swarm', attachable: true });
    expect(services).toEqual([
      expect.objectContaining({
        name: 'crew',
        image: 'busybox:local',
        mode: 'replicated',
        replicas: 2,
        networkIds: [fleet.id],
        virtualIps: [{ networkId: fleet.id, address: expect.stringMatching(/^10\.77\.0\.\d+\/24$/) }],
        project: 'armada',
      }),
    ]);
  });

  test('has tasks that name their containers and addresses', async () => {
    const { tasks, services } = await client.readSwarm();
    const containers = await client.listContainers();
    expect(tasks.map((task) => task.serviceId)).toEqual([services[0]?.id, services[0]?.id]);
    for (const task of tasks) {
      const own = containers.find((facts) => facts.container.id === task.containerId);
      expect(own?.container).toMatchObject({ taskId: task.id, service: 'crew' });
      expect(task.attachments[0]?.addresses).toEqual([`${own?.attachments[0]?.ipv4}/24`]);
    }
  });

  test('has hidden members on its overlays, told by an inspection', async () => {
    const fleet = named(await client.listNetworks(), 'fleet');
    const detail = await client.inspectNetwork(fleet.id);
    expect(detail.members.map((member) => member.key)).toContain('lb-fleet');
    expect(detail.peers).toEqual([expect.objectContaining({ ip: '10.250.0.2' })]);
  });
});
