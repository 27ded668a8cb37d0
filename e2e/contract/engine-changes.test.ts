import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aNetworkSpec } from '../../lib/domain/testing/factories';
import { createDockerodeClient } from '../../lib/server/engine/dockerode-client';
import type { EngineClient } from '../../lib/server/engine/engine-client';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { named, openEngine } from './open-engine';

let engine: LabEngine;
let client: EngineClient;

beforeAll(async () => {
  engine = await startEngine();
  client = await openEngine(engine.socket);
});
afterAll(() => engine.stop());

let made = 0;
async function aRunningContainer(...args: string[]): Promise<string> {
  made += 1;
  const options = ['-d', '--name', `runner-${made}`, '--stop-signal', 'KILL', ...args];
  return (await engine.docker('run', ...options, 'busybox:local', 'sleep', '600')).trim();
}

async function aNetwork(name: string, subnet: string): Promise<string> {
  return (await client.createNetwork(aNetworkSpec({ name, subnets: [{ subnet }] }))).id;
}

async function endpointOf(containerId: string, networkId: string) {
  const { endpoints } = await client.inspectContainer(containerId);
  return endpoints.find((endpoint) => endpoint.networkId === networkId);
}

describe('a network', () => {
  test('is made with every field of the form, and is then as it was asked for', async () => {
    const { id } = await client.createNetwork(
      aNetworkSpec({
        name: 'sea',
        subnets: [
          {
            subnet: '172.31.0.0/16',
            gateway: '172.31.0.254',
            ipRange: '172.31.5.0/24',
            auxAddresses: { printer: '172.31.0.9' },
          },
          { subnet: 'fd00:31::/64' },
        ],
        enableIPv6: true,
        internal: true,
        attachable: true,
        options: { 'com.docker.network.bridge.name': 'sea0' },
        labels: { keeper: 'portolan' },
      }),
    );
    const [network] = await client.listNetworks([id]);
    expect(network).toMatchObject({
      id,
      name: 'sea',
      driver: 'bridge',
      internal: true,
      attachable: true,
      enableIPv6: true,
      subnets: [
        {
          subnet: '172.31.0.0/16',
          gateway: '172.31.0.254',
          ipRange: '172.31.5.0/24',
          auxAddresses: { printer: '172.31.0.9' },
        },
        { subnet: 'fd00:31::/64' },
      ],
      options: { 'com.docker.network.bridge.name': 'sea0' },
      labels: { keeper: 'portolan' },
    });
  });

  test('of macvlan rides on the parent that was chosen', async () => {
    const { id } = await client.createNetwork(
      aNetworkSpec({
        name: 'lan',
        driver: 'macvlan',
        parent: 'eth0',
        mode: 'bridge',
        subnets: [{ subnet: '10.250.0.0/24', gateway: '10.250.0.1' }],
      }),
    );
    const [network] = await client.listNetworks([id]);
    expect(network).toMatchObject({ parent: 'eth0', options: { parent: 'eth0', macvlan_mode: 'bridge' } });
  });

  test('is gone once removed', async () => {
    const id = await aNetwork('short-lived', '172.29.0.0/24');
    await client.removeNetwork(id);
    expect(await client.listNetworks([id])).toEqual([]);
  });
});

describe('a container', () => {
  test('is connected with the address, the aliases and the options that were asked for', async () => {
    const networkId = await aNetwork('joined', '172.28.0.0/24');
    const container = await aRunningContainer();
    await client.connect(networkId, container, {
      ipv4: '172.28.0.77',
      aliases: ['db', 'store'],
      driverOpts: { 'x.portolan': '1' },
    });
    expect(await endpointOf(container, networkId)).toMatchObject({
      ipv4: '172.28.0.77',
      chosen: { ipv4: '172.28.0.77' },
      aliases: ['db', 'store'],
      driverOpts: { 'x.portolan': '1' },
    });
  });

  test('is disconnected, and then is not on the network', async () => {
    const networkId = await aNetwork('left', '172.27.0.0/24');
    const container = await aRunningContainer('--network', 'left');
    await client.disconnect(networkId, container, { force: false });
    expect(await endpointOf(container, networkId)).toBeUndefined();
  });

  test('that does not run is connected for when it will', async () => {
    const networkId = await aNetwork('later', '172.26.0.0/24');
    const container = (await engine.docker('create', '--name', 'sleeper', 'busybox:local')).trim();
    await client.connect(networkId, container, { ipv4: '172.26.0.9', aliases: ['late'] });
    const { endpoints } = await client.inspectContainer(container);
    expect(endpoints).toContainEqual(
      expect.objectContaining({ networkName: 'later', chosen: { ipv4: '172.26.0.9' }, aliases: ['late'] }),
    );
  });
});

describe('what the engine refuses is told with its status and in its own words', () => {
  let bridge: string;
  let pool: string;
  let container: string;

  beforeAll(async () => {
    bridge = named(await client.listNetworks(), 'bridge').id;
    pool = await aNetwork('pool', '172.25.0.0/24');
    container = await aRunningContainer('--network', 'pool', '--ip', '172.25.0.5');
  });

  const refused = (status: number, words: string | RegExp) => ({
    code: status === 404 ? 'not-found' : 'engine-refused',
    engineStatus: status,
    engineMessage: expect.stringMatching(words),
  });

  test('a subnet that overlaps', async () => {
    const spec = aNetworkSpec({ name: 'overlap', subnets: [{ subnet: '172.25.0.0/16' }] });
    await expect(client.createNetwork(spec)).rejects.toMatchObject(refused(403, /Pool overlaps/));
  });

  test('a name in use, though old engines would allow it', async () => {
    const spec = aNetworkSpec({ name: 'pool', subnets: [{ subnet: '172.24.0.0/24' }] });
    await expect(client.createNetwork(spec)).rejects.toMatchObject(refused(409, /already exists/));
  });

  test('a parent that does not exist', async () => {
    const spec = aNetworkSpec({
      name: 'orphan',
      driver: 'macvlan',
      parent: 'nope0',
      subnets: [{ subnet: '172.23.0.0/24' }],
    });
    await expect(client.createNetwork(spec)).rejects.toMatchObject(refused(500, /nope0/));
  });

  test('an address that is taken', async () => {
    const other = await aRunningContainer();
    const connecting = client.connect(pool, other, { ipv4: '172.25.0.5', aliases: [] });
    await expect(connecting).rejects.toMatchObject(refused(403, /Address already in use/));
  });

  test('an alias on the default bridge', async () => {
    await expect(client.connect(bridge, container, { aliases: ['db'] })).rejects.toMatchObject(
      refused(400, /network-scoped alias/),
    );
  });

  test('a second connection to the same network', async () => {
    await expect(client.connect(pool, container, { aliases: [] })).rejects.toMatchObject(
      refused(403, /already exists in network/),
    );
  });

  test('leaving a network that it is not on', async () => {
    const other = await aRunningContainer();
    await expect(client.disconnect(pool, other, { force: false })).rejects.toMatchObject(
      refused(500, /is not connected/),
    );
  });

  test('a container on the host’s stack', async () => {
    const onHost = await aRunningContainer('--network', 'host');
    await expect(client.connect(pool, onHost, { aliases: [] })).rejects.toMatchObject(refused(400, /host/));
  });

  test('removing a network in use, or one that is the engine’s own', async () => {
    await expect(client.removeNetwork(pool)).rejects.toMatchObject(refused(403, /active endpoints/));
    await expect(client.removeNetwork(bridge)).rejects.toMatchObject(refused(403, /pre-defined/));
  });

  test('a container, or a network, that is not there', async () => {
    const nobody = 'f'.repeat(64);
    await expect(client.connect(pool, nobody, { aliases: [] })).rejects.toMatchObject(
      refused(404, /No such container/),
    );
    await expect(client.removeNetwork(nobody)).rejects.toMatchObject(refused(404, /not found/));
  });
});

test('what is refused leaves a ghost on the container, which only force takes away', async () => {
  const networkId = await aNetwork('haunted', '172.22.0.0/24');
  await aRunningContainer('--network', 'haunted', '--ip', '172.22.0.5');
  const container = await aRunningContainer();
  await client.connect(networkId, container, { ipv4: '172.22.0.5', aliases: [] }).catch(() => undefined);
  const [facts] = await client.listContainers([container]);
  const ghost = facts?.attachments.find((attachment) => attachment.networkName === 'haunted');
  expect(ghost?.endpointId).toBeUndefined();
  if (ghost !== undefined) await client.disconnect(networkId, container, { force: true });
  const [after] = await client.listContainers([container]);
  expect(after?.attachments.map((attachment) => attachment.networkName)).toEqual(['bridge']);
});

test('a client in read-only mode changes nothing', async () => {
  const address = { kind: 'unix', path: engine.socket } as const;
  const reader = createDockerodeClient({ address, readOnly: true });
  await reader.readVersion();
  await expect(reader.createNetwork(aNetworkSpec({ name: 'never' }))).rejects.toMatchObject({
    code: 'read-only',
  });
  expect((await reader.listNetworks()).map((network) => network.name)).not.toContain('never');
});
