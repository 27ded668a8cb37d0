import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostInterfaces } from '../../lib/domain/host-interface';
import type { Network } from '../../lib/domain/network';
import { readHostInterfaces } from '../../lib/server/engine/host-interfaces';
import { startFaultProxy } from '../fault-proxy';
import type { LabEngine } from '../lab/lab-engine';
import { describeOnKernel } from '../lab/needs-kernel';
import { startEngine } from '../lab/start-engine';
import { named, openEngine } from './open-engine';

let engine: LabEngine;
let networks: Network[] = [];
let host: Extract<HostInterfaces, { available: true }>;

beforeAll(async () => {
  engine = await startEngine({ hostInterfaces: 'many' });
});
afterAll(() => engine.stop());

const watched = (endpoint: string) => ({ engine: () => ({ endpoint }), snapshot: () => ({ networks }) });
const byName = (name: string) => named(host.interfaces, name);

describeOnKernel('the interfaces of the engine’s own host', 'it has no interfaces', () => {
  beforeAll(async () => {
    await engine.docker('network', 'create', 'sea');
    await engine.docker('run', '-d', '--name', 'quay', '--network', 'sea', 'busybox:local', 'sleep', '600');
    networks = await (await openEngine(engine.socket)).listNetworks();
    const read = await readHostInterfaces(watched(engine.dockerHost));
    if (!read.available) throw new Error(read.reason);
    host = read;
  });

  test('are those that the kernel has there, and not those of this process', async () => {
    const listing = await engine.inNamespace(['ls', '/sys/class/net']);
    expect(host.interfaces.map((one) => one.name).sort()).toEqual(listing.trim().split(/\s+/).sort());
  });

  test('have their addresses and routes', () => {
    expect(byName('eth0')).toMatchObject({
      state: 'up',
      addresses: expect.arrayContaining(['10.250.0.2/24']),
      defaultRoute: true,
    });
    expect(byName('lan1').addresses).toContain('192.168.77.2/24');
    expect(host.routes).toContainEqual({
      destination: '0.0.0.0/0',
      gateway: '10.250.0.1',
      interface: 'eth0',
    });
    expect(host.routes).toContainEqual({ destination: '192.168.77.0/24', interface: 'lan1' });
  });

  test('suggest the LAN that they are on, and the way out of it', () => {
    expect(byName('eth0').suggestion).toEqual({ subnet: '10.250.0.0/24', gateway: '10.250.0.1' });
    expect(byName('lan1').suggestion).toEqual({ subnet: '192.168.77.0/24' });
  });

  test('can be ridden on, whether up or down, which is said', () => {
    expect(byName('eth0').usableFor).toEqual({ macvlan: true, ipvlan: true });
    expect(byName('down0')).toMatchObject({ state: 'down', usableFor: { macvlan: true }, reason: 'down' });
  });

  test('that the engine made, or that lead into containers, can not', () => {
    const bridge = `br-${named(networks, 'sea').id.slice(0, 12)}`;
    for (const name of ['docker0', bridge]) {
      expect(byName(name)).toMatchObject({
        kind: 'bridge',
        usableFor: { macvlan: false },
        reason: 'docker-own',
      });
    }
    const cable = host.interfaces.find((one) => one.kind === 'veth' && one.reason === 'docker-own');
    expect(cable?.usableFor).toEqual({ macvlan: false, ipvlan: false });
    expect(byName('lo')).toMatchObject({ kind: 'loopback', reason: 'loopback' });
  });
});

describe('interfaces are not guessed', () => {
  test('through a proxy, behind which the engine may be anywhere', async () => {
    const proxy = await startFaultProxy(engine.socket);
    const read = await readHostInterfaces(watched(proxy.dockerHost));
    await proxy.close();
    expect(read).toMatchObject({ available: false, reason: expect.stringContaining('another network') });
  });

  test('over TCP', async () => {
    const read = await readHostInterfaces(watched('tcp://127.0.0.1:2375'));
    expect(read).toMatchObject({ available: false, reason: expect.stringContaining('over the network') });
  });
});
