import { describe, expect, it } from 'vitest';
import { aContainer, aNetwork, anEndpoint, aService, systemNetworks } from '../testing/factories';
import { aloneOnNetwork } from './alone-on-network';
import { defaultBridgeNames } from './default-bridge-names';
import { ghostEndpoints } from './ghost-endpoint';
import { missingNetworks } from './missing-network';
import { missingProviders } from './missing-provider';
import { networkUnused } from './network-unused';
import { onlyStoppedMembers } from './only-stopped-members';
import { aFindingsInput } from './testing/findings-input';
import { unhealthy } from './unhealthy';

const stopped = aContainer({ name: 'job', state: 'exited', networkMode: 'bridge' });
const down = (networkId: string) => {
  const { endpointId: _, ipv4: __, mac: ___, ...rest } = anEndpoint({ networkId, containerId: 'ctr-job' });
  return { ...rest, status: 'down' as const };
};

describe('missingNetworks', () => {
  it('tells of a membership of a network that is gone, and offers to move it', () => {
    const endpoints = [
      { ...down('missing:old'), status: 'broken' as const, reason: 'network-missing' as const },
    ];
    expect(missingNetworks(aFindingsInput({ containers: [stopped], endpoints }))).toMatchObject([
      {
        code: 'network-missing',
        severity: 'problem',
        network: 'old',
        remedy: { action: { operation: 'moveContainer', fromNetworkId: 'missing:old' } },
      },
    ]);
  });

  it('tells of what it was made on where the engine then starts it no more', () => {
    const containers = [aContainer({ name: 'job', state: 'exited', networkMode: 'old' })];
    const input = { networks: [aNetwork()], containers, endpoints: [down('net-web')] };
    expect(missingNetworks(aFindingsInput(input))).toMatchObject([
      {
        code: 'made-on-missing',
        network: 'old',
        remedy: { commands: ['docker network create --driver bridge old'] },
      },
    ]);
    expect(missingNetworks(aFindingsInput({ ...input, engineVersion: '20.10.24' }))).toEqual([]);
  });
});

describe('ghostEndpoints', () => {
  it.each(['no-endpoint', 'no-address'] as const)('tells of a running container with %s', (reason) => {
    const endpoints = [anEndpoint({ status: 'broken', reason })];
    expect(ghostEndpoints(aFindingsInput({ containers: [aContainer()], endpoints }))).toMatchObject([
      { code: 'ghost-endpoint', why: reason, remedy: { action: { operation: 'disconnectContainer' } } },
    ]);
  });
});

describe('missingProviders', () => {
  it('tells of who shares the network of a container that is gone', () => {
    const rider = aContainer({ name: 'torrent', networkMode: 'container:0123456789abcdef' });
    expect(missingProviders(aFindingsInput({ containers: [rider] }))).toMatchObject([
      { code: 'provider-missing', container: 'torrent', provider: '0123456789ab' },
    ]);
    const provider = aContainer({ id: '0123456789abcdef', name: 'vpn' });
    expect(missingProviders(aFindingsInput({ containers: [rider, provider] }))).toEqual([]);
  });
});

describe('unhealthy', () => {
  it('tells of a failing check, of running containers only', () => {
    const containers = [
      aContainer({ health: 'unhealthy' }),
      aContainer({ name: 'old', state: 'exited', health: 'unhealthy' }),
    ];
    expect(unhealthy(aFindingsInput({ containers }))).toMatchObject([
      { code: 'unhealthy', container: 'app' },
    ]);
  });
});

describe('defaultBridgeNames', () => {
  const containers = [aContainer({ name: 'a' }), aContainer({ name: 'b' })];
  const on = (containerId: string) => anEndpoint({ networkId: 'net-bridge', containerId });

  it('notes two or more that are there together', () => {
    const input = { networks: systemNetworks(), containers, endpoints: [on('ctr-a'), on('ctr-b')] };
    expect(defaultBridgeNames(aFindingsInput(input))).toMatchObject([
      { code: 'default-bridge-no-names', severity: 'note', containers: ['a', 'b'] },
    ]);
  });

  it('is quiet about one alone, and about a network of one’s own', () => {
    const one = { networks: systemNetworks(), containers, endpoints: [on('ctr-a')] };
    expect(defaultBridgeNames(aFindingsInput(one))).toEqual([]);
    const own = ['ctr-a', 'ctr-b'].map((containerId) => anEndpoint({ containerId }));
    expect(
      defaultBridgeNames(aFindingsInput({ networks: [aNetwork()], containers, endpoints: own })),
    ).toEqual([]);
  });
});

describe('networkUnused', () => {
  it('notes what nothing is on, and offers to remove it', () => {
    const networks = [...systemNetworks(), aNetwork()];
    expect(networkUnused(aFindingsInput({ networks }))).toMatchObject([
      { code: 'network-unused', severity: 'note', remedy: { action: { networkId: 'net-web' } } },
    ]);
  });

  it('is quiet while a service uses it, or a stopped container needs it', () => {
    const services = [aService({ networkIds: ['net-web'] })];
    expect(networkUnused(aFindingsInput({ networks: [aNetwork()], services }))).toEqual([]);
    const input = { networks: [aNetwork()], containers: [stopped], endpoints: [down('net-web')] };
    expect(networkUnused(aFindingsInput(input))).toEqual([]);
  });
});

describe('onlyStoppedMembers', () => {
  const networks = [aNetwork()];

  it('notes a network that only stopped containers are on', () => {
    const input = { networks, containers: [stopped], endpoints: [down('net-web')] };
    expect(onlyStoppedMembers(aFindingsInput(input))).toMatchObject([
      { code: 'only-stopped-members', containers: ['job'], remedy: { commands: ['docker start job'] } },
    ]);
  });

  it('is quiet while one runs', () => {
    const containers = [stopped, aContainer()];
    const input = { networks, containers, endpoints: [down('net-web'), anEndpoint()] };
    expect(onlyStoppedMembers(aFindingsInput(input))).toEqual([]);
  });
});

describe('aloneOnNetwork', () => {
  const alone = { networks: [aNetwork()], containers: [aContainer()], endpoints: [anEndpoint()] };

  it('notes a container with nobody to talk to', () => {
    expect(aloneOnNetwork(aFindingsInput(alone))).toMatchObject([
      { code: 'alone-on-network', severity: 'note', container: 'app', subject: { name: 'web' } },
    ]);
  });

  it('is quiet where others reach it by a published port, unless the network lets nobody in', () => {
    const publishedPorts = [{ hostIp: '0.0.0.0', hostPort: 80, containerPort: 80, protocol: 'tcp' }];
    const containers = [aContainer({ publishedPorts })];
    expect(aloneOnNetwork(aFindingsInput({ ...alone, containers }))).toEqual([]);
    const networks = [aNetwork({ internal: true })];
    expect(aloneOnNetwork(aFindingsInput({ ...alone, networks, containers }))).toHaveLength(1);
  });

  it('is quiet about two, about a stopped one, and about a LAN', () => {
    const containers = [aContainer(), aContainer({ name: 'db' })];
    const endpoints = [anEndpoint(), anEndpoint({ containerId: 'ctr-db' })];
    expect(aloneOnNetwork(aFindingsInput({ ...alone, containers, endpoints }))).toEqual([]);
    expect(
      aloneOnNetwork(aFindingsInput({ ...alone, containers: [aContainer({ state: 'exited' })] })),
    ).toEqual([]);
    expect(aloneOnNetwork(aFindingsInput({ ...alone, networks: [aNetwork({ driver: 'macvlan' })] }))).toEqual(
      [],
    );
  });
});
