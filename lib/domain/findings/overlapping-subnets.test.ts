import { describe, expect, it } from 'vitest';
import {
  aContainer,
  aMacvlan,
  aNetwork,
  anEndpoint,
  anInterface,
  systemNetworks,
} from '../testing/factories';
import { overlappingSubnets } from './overlapping-subnets';
import { aFindingsInput, aHost } from './testing/findings-input';

const on = (name: string, subnet: string, over = {}) =>
  aNetwork({ name, subnets: [{ subnet, auxAddresses: {} }], ...over });
const mesh = on('mesh', '10.5.0.0/16', {
  driver: 'overlay',
  scope: 'swarm',
  createdAt: '2026-01-02T00:00:00.000Z',
});

describe('overlappingSubnets', () => {
  it('tells of an overlay over a bridge’s subnet, and blames the younger', () => {
    const networks = [on('shop', '10.5.3.0/24'), mesh];
    expect(overlappingSubnets(aFindingsInput({ networks }))).toMatchObject([
      {
        code: 'subnet-overlaps-network',
        severity: 'warning',
        subject: { kind: 'network', name: 'mesh' },
        also: [{ name: 'shop' }],
        otherSubnet: '10.5.3.0/24',
        remedy: { action: { operation: 'removeNetwork', networkId: 'net-mesh' } },
      },
    ]);
  });

  it('is a problem where a container is on both', () => {
    const endpoints = ['net-shop', 'net-mesh'].map((networkId) => anEndpoint({ networkId }));
    const input = aFindingsInput({
      networks: [on('shop', '10.5.3.0/24'), mesh],
      containers: [aContainer()],
      endpoints,
    });
    expect(overlappingSubnets(input)).toMatchObject([
      {
        severity: 'problem',
        sharedBy: ['app'],
        remedy: { action: { operation: 'recreateNetwork', networkId: 'net-mesh' } },
      },
    ]);
  });

  it('leaves an overlay and a LAN alone, which never meet', () => {
    const lan = aMacvlan({ subnets: [{ subnet: '10.5.0.0/24', auxAddresses: {} }] });
    expect(overlappingSubnets(aFindingsInput({ networks: [lan, mesh] }))).toEqual([]);
  });

  it('leaves templates and subnets side by side alone', () => {
    const networks = [
      on('a', '10.5.0.0/24'),
      on('b', '10.5.1.0/24'),
      on('template', '10.5.0.0/24', { configOnly: true }),
    ];
    expect(overlappingSubnets(aFindingsInput({ networks }))).toEqual([]);
  });

  it('tells once of a bridge over the host’s own LAN, by address and route', () => {
    const host = aHost([anInterface()], [{ destination: '192.168.1.0/24', interface: 'eth0' }]);
    const networks = [on('web', '192.168.0.0/16')];
    expect(overlappingSubnets(aFindingsInput({ networks, host }))).toMatchObject([
      { code: 'subnet-overlaps-host', severity: 'problem', interface: 'eth0', block: '192.168.1.10/24' },
    ]);
  });

  it('only warns where it takes a part of a longer way, as of a VPN', () => {
    const host = aHost([], [{ destination: '10.0.0.0/8', interface: 'tun0' }]);
    const networks = [on('web', '10.9.0.0/24')];
    expect(overlappingSubnets(aFindingsInput({ networks, host }))).toMatchObject([
      { severity: 'warning', interface: 'tun0', block: '10.0.0.0/8' },
    ]);
  });

  it('takes neither the engine’s own bridges nor default routes for the host’s', () => {
    const bridge = anInterface({ name: 'docker0', kind: 'bridge', addresses: ['172.17.0.1/16'] });
    const veth = anInterface({
      name: 'veth1',
      kind: 'veth',
      addresses: ['172.17.0.3/16'],
      reason: 'docker-own',
    });
    const host = aHost(
      [bridge, veth],
      [{ destination: '0.0.0.0/0', interface: 'eth0', gateway: '10.0.0.1' }],
    );
    expect(overlappingSubnets(aFindingsInput({ networks: systemNetworks(), host }))).toEqual([]);
  });

  it('expects a macvlan on its parent’s LAN, and a shim to lead there', () => {
    const shim = anInterface({ name: 'shim-1', kind: 'macvlan', addresses: ['192.168.1.254/32'] });
    const host = aHost([anInterface(), shim], [{ destination: '192.168.1.128/25', interface: 'shim-1' }]);
    expect(overlappingSubnets(aFindingsInput({ networks: [aMacvlan()], host }))).toEqual([]);
    const other = anInterface({ name: 'eth1', addresses: ['192.168.1.77/24'] });
    const wrong = aHost([anInterface({ addresses: [] }), other]);
    expect(overlappingSubnets(aFindingsInput({ networks: [aMacvlan()], host: wrong }))).toMatchObject([
      { code: 'subnet-overlaps-host', severity: 'warning', interface: 'eth1' },
    ]);
  });
});
