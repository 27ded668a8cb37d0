import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContainerFacts } from '../../lib/domain/facts';
import type { Network } from '../../lib/domain/network';
import type { EngineClient } from '../../lib/server/engine/engine-client';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { named, openEngine } from './open-engine';

let engine: LabEngine;
let client: EngineClient;
let networks: Network[];
let containers: ContainerFacts[];

const sleeper = ['busybox:local', 'sleep', '600'];
const run = (...args: string[]) => engine.docker('run', '-d', '--stop-signal', 'KILL', ...args, ...sleeper);
const container = (name: string) => {
  const found = containers.find((facts) => facts.container.name === name);
  if (found === undefined) throw new Error(`no container ${name}`);
  return found;
};

beforeAll(async () => {
  engine = await startEngine({ name: 'harbour' });
  const pool = ['--subnet', '172.30.0.0/16', '--gateway', '172.30.0.254', '--ip-range', '172.30.5.0/24'];
  await engine.docker(
    'network',
    'create',
    ...pool,
    '--aux-address',
    'printer=172.30.0.9',
    '--label',
    'a=b',
    'sea',
  );
  await engine.docker('network', 'create', '--internal', 'cellar');
  const lan = ['--subnet', '10.250.0.0/24', '--gateway', '10.250.0.1', '-o', 'parent=eth0'];
  await engine.docker('network', 'create', '-d', 'macvlan', ...lan, 'lan');
  await engine.docker('network', 'create', '--ipv6', '--subnet', 'fd00:7::/64', 'six');

  const compose = ['--label', 'com.docker.compose.project=shop', '--label', 'com.docker.compose.service=web'];
  await run(
    '--name',
    'web',
    '--network',
    'sea',
    '-p',
    '8080:80',
    '-p',
    '127.0.0.1:9000:90/udp',
    '--expose',
    '70',
    ...compose,
  );
  await engine.docker(
    'network',
    'connect',
    '--ip',
    '172.30.7.7',
    '--alias',
    'store',
    'sea',
    await created('later'),
  );
  await run('--name', 'onsix', '--network', 'six');
  await run('--name', 'onhost', '--network', 'host');
  await run('--name', 'onnone', '--network', 'none');
  await run('--name', 'rider', '--network', 'container:web');
  await run('--name', 'frozen', '--network', 'sea', '--network-alias', 'ice', '--ip', '172.30.5.77');
  await engine.docker('pause', 'frozen');
  const check = ['--health-cmd', 'true', '--health-interval', '50ms'];
  await run('--name', 'well', ...check);
  await engine.docker('run', '--name', 'ended', '--network', 'sea', 'busybox:local', 'true');
  await engine.docker('network', 'create', 'doomed');
  await engine.docker('create', '--name', 'orphan', '--network', 'doomed', 'busybox:local');
  await engine.docker('network', 'rm', 'doomed');

  client = await openEngine(engine.socket);
  for (let healthy = false; !healthy; ) {
    [networks, containers] = await Promise.all([client.listNetworks(), client.listContainers()]);
    healthy = container('well').container.health === 'healthy';
  }
});
afterAll(async () => {
  // The kernel can not end what is frozen.
  await engine.docker('unpause', 'frozen');
  await engine.stop();
});

async function created(name: string): Promise<string> {
  return (await engine.docker('create', '--name', name, 'busybox:local')).trim();
}

test('the version agreed on is one that both know', async () => {
  const version = await client.readVersion();
  expect(version.kind).toBe('docker');
  expect(version.apiVersion).toMatch(/^1\.\d\d$/);
  expect(Math.abs((version.clock ?? 0) - Date.now())).toBeLessThan(5_000);
});

test('the engine says its name and that it is in no Swarm', async () => {
  expect(await client.readInfo()).toEqual({
    name: 'harbour',
    swarm: { state: 'inactive' },
    networkDrivers: expect.arrayContaining(['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay']),
  });
});

describe('networks', () => {
  test('of the engine’s own are told apart', () => {
    const own = networks.filter((network) => network.system).map((network) => network.name);
    expect(own.sort()).toEqual(['bridge', 'host', 'none']);
  });

  test('have their pools, labels and flags', () => {
    expect(named(networks, 'sea')).toMatchObject({
      driver: 'bridge',
      scope: 'local',
      internal: false,
      subnets: [
        {
          subnet: '172.30.0.0/16',
          gateway: '172.30.0.254',
          ipRange: '172.30.5.0/24',
          auxAddresses: { printer: '172.30.0.9' },
        },
      ],
      labels: { a: 'b' },
    });
    expect(named(networks, 'cellar').internal).toBe(true);
    expect(named(networks, 'six')).toMatchObject({ enableIPv6: true });
  });

  test('of macvlan say which interface they ride on', () => {
    expect(named(networks, 'lan')).toMatchObject({ driver: 'macvlan', parent: 'eth0' });
  });

  test('can be asked for one by one, and what is not there is not in the answer', async () => {
    const { id } = named(networks, 'sea');
    const found = await client.listNetworks([id, 'f'.repeat(64)]);
    expect(found).toEqual([named(networks, 'sea')]);
  });
});

describe('containers', () => {
  test('that run have addresses, ports and the project they belong to', () => {
    const { container: web, attachments } = container('web');
    expect(web).toMatchObject({
      state: 'running',
      health: 'none',
      networkMode: 'sea',
      project: 'shop',
      service: 'web',
    });
    expect(web.publishedPorts).toContainEqual({
      hostIp: '0.0.0.0',
      hostPort: 8080,
      containerPort: 80,
      protocol: 'tcp',
    });
    expect(web.publishedPorts).toContainEqual({
      hostIp: '127.0.0.1',
      hostPort: 9000,
      containerPort: 90,
      protocol: 'udp',
    });
    expect(web.exposedPorts).toEqual(['70/tcp']);
    expect(attachments).toEqual([
      expect.objectContaining({
        networkName: 'sea',
        networkId: named(networks, 'sea').id,
        ipv4: '172.30.5.0',
        gateway: '172.30.0.254',
      }),
    ]);
  });

  test('have an IPv6 address on a network that has IPv6', () => {
    expect(container('onsix').attachments[0]?.ipv6).toMatch(/^fd00:7::/);
  });

  test('that were never started name their networks without more', () => {
    expect(container('later').container.state).toBe('created');
    expect(
      container('later')
        .attachments.map((one) => one.networkName)
        .sort(),
    ).toEqual(['bridge', 'sea']);
    expect(container('later').attachments.every((one) => one.ipv4 === undefined)).toBe(true);
  });

  test('keep the name of a network that is gone', () => {
    const [attachment, ...others] = container('orphan').attachments;
    expect([attachment?.networkName, attachment?.networkId, others]).toEqual(['doomed', undefined, []]);
    expect(networks.map((network) => network.name)).not.toContain('doomed');
  });

  test('on host and none are on them, without addresses', () => {
    for (const name of ['host', 'none']) {
      const [attachment] = container(`on${name}`).attachments;
      expect(attachment).toMatchObject({ networkName: name, networkId: named(networks, name).id });
      expect(attachment?.ipv4).toBeUndefined();
    }
  });

  test('that ride on another are on no network, and name whom they ride on by id', () => {
    const { container: rider, attachments } = container('rider');
    expect([rider.networkMode, attachments]).toEqual([`container:${container('web').container.id}`, []]);
  });

  test('that are frozen or ended say so', () => {
    expect(container('frozen').container.state).toBe('paused');
    expect(container('ended').container.state).toBe('exited');
  });

  test('can be asked for one by one, and what is not there is not in the answer', async () => {
    const found = await client.listContainers([container('rider').container.id, 'f'.repeat(64)]);
    expect(found).toEqual([container('rider')]);
  });
});

describe('an inspection', () => {
  test('of a network tells its members and what was left to the engine', async () => {
    const detail = await client.inspectNetwork(named(networks, 'sea').id);
    expect(detail.network).toEqual(named(networks, 'sea'));
    expect(detail.ipamDriver).toBe('default');
    expect(detail.members.map(({ name, ipv4 }) => [name, ipv4]).sort()).toEqual([
      ['frozen', '172.30.5.77'],
      ['web', '172.30.5.0'],
    ]);
    expect(detail.raw).toMatchObject({ Name: 'sea' });
  });

  test('of a container tells its aliases without its short id, and which address was chosen', async () => {
    const detail = await client.inspectContainer(container('frozen').container.id);
    expect(detail.container).toMatchObject({ name: 'frozen', state: 'paused', networkMode: 'sea' });
    expect(detail.endpoints).toEqual([
      expect.objectContaining({
        networkName: 'sea',
        ipv4: '172.30.5.77',
        ipv4PrefixLength: 16,
        aliases: ['ice'],
        chosen: { ipv4: '172.30.5.77' },
      }),
    ]);
    expect(detail.command).toBe('sleep 600');
  });

  test('of a container that was never started tells the address that it will have', async () => {
    const detail = await client.inspectContainer(container('later').container.id);
    const onSea = detail.endpoints.find((endpoint) => endpoint.networkName === 'sea');
    expect(onSea).toMatchObject({ aliases: ['store'], chosen: { ipv4: '172.30.7.7' } });
    expect(onSea?.ipv4).toBeUndefined();
    expect(detail.container.startedAt).toBeUndefined();
  });

  test('of a container tells the ports that were asked for', async () => {
    const detail = await client.inspectContainer(container('web').container.id);
    expect(detail.portBindings).toContainEqual({
      hostIp: '127.0.0.1',
      hostPort: '9000',
      containerPort: 90,
      protocol: 'udp',
    });
    expect(detail.container.publishedPorts).toEqual(container('web').container.publishedPorts);
  });

  test('of what is not there is not found, in the engine’s words', async () => {
    await expect(client.inspectContainer('f'.repeat(64))).rejects.toMatchObject({
      code: 'not-found',
      engineMessage: expect.stringContaining('No such container'),
    });
    await expect(client.inspectNetwork('f'.repeat(64))).rejects.toMatchObject({ code: 'not-found' });
  });
});
