import { describe, expect, it } from 'vitest';
import { aContainer, aMacvlan, anEndpoint, anInterface } from '../testing/factories';
import { macvlanIsolation } from './macvlan-isolation';
import { parentInterfaces } from './parent-interface';
import { aFindingsInput, aHost } from './testing/findings-input';

describe('parentInterfaces', () => {
  const networks = [aMacvlan()];
  const with_ = (...interfaces: ReturnType<typeof anInterface>[]) =>
    parentInterfaces(aFindingsInput({ networks, host: aHost(interfaces) }));

  it('is quiet while the parent is up, and where the host can not be read', () => {
    expect(with_(anInterface())).toEqual([]);
    expect(parentInterfaces(aFindingsInput({ networks }))).toEqual([]);
  });

  it('tells of one that is gone', () => {
    expect(with_(anInterface({ name: 'eth9' }))).toMatchObject([
      { code: 'parent-missing', severity: 'problem', parent: 'eth0' },
    ]);
  });

  it('says how a VLAN’s interface is made again', () => {
    const vlan = [aMacvlan({ parent: 'eth0.10' })];
    const found = parentInterfaces(aFindingsInput({ networks: vlan, host: aHost([anInterface()]) }));
    expect(found[0]?.remedy.commands).toEqual([
      'ip link add link eth0 name eth0.10 type vlan id 10',
      'ip link set eth0.10 up',
    ]);
  });

  it('tells of one that is down, and how it is taken up', () => {
    expect(with_(anInterface({ state: 'down', reason: 'down' }))).toMatchObject([
      { code: 'parent-down', severity: 'problem', remedy: { commands: ['ip link set eth0 up'] } },
    ]);
  });

  it('warns of a wireless one under a macvlan, and not under an ipvlan', () => {
    const wireless = anInterface({ kind: 'wireless', reason: 'wireless' });
    expect(with_(wireless)).toMatchObject([{ code: 'parent-wireless', severity: 'warning' }]);
    const ipvlan = [aMacvlan({ driver: 'ipvlan' })];
    expect(parentInterfaces(aFindingsInput({ networks: ipvlan, host: aHost([wireless]) }))).toEqual([]);
  });
});

describe('macvlanIsolation', () => {
  const members = {
    networks: [aMacvlan({ id: '0123456789abcdef' })],
    containers: [aContainer({ name: 'nas' }), aContainer({ name: 'tv' })],
    endpoints: [
      anEndpoint({ networkId: '0123456789abcdef', containerId: 'ctr-nas', ipv4: '192.168.1.20' }),
      anEndpoint({ networkId: '0123456789abcdef', containerId: 'ctr-tv', ipv4: '192.168.1.22' }),
    ],
  };

  it('notes who is out of the host’s reach, and gives it a way there', () => {
    const found = macvlanIsolation(aFindingsInput({ ...members, host: aHost([anInterface()]) }));
    expect(found).toMatchObject([{ severity: 'note', parent: 'eth0', containers: ['nas', 'tv'] }]);
    expect(found[0]?.remedy.commands).toEqual([
      'ip link add shim-01234567 link eth0 type macvlan mode bridge',
      'ip addr add 192.168.1.254/32 dev shim-01234567',
      'ip link set shim-01234567 up',
      'ip route add 192.168.1.20/30 dev shim-01234567',
    ]);
  });

  it('is mended by a shim with a route to them', () => {
    const shim = anInterface({ name: 'shim-1', kind: 'macvlan', addresses: ['192.168.1.254/32'] });
    const host = aHost([anInterface(), shim], [{ destination: '192.168.1.20/30', interface: 'shim-1' }]);
    expect(macvlanIsolation(aFindingsInput({ ...members, host }))).toEqual([]);
  });

  it('is quiet without live members', () => {
    const endpoints = members.endpoints.map((one) => ({ ...one, status: 'down' as const }));
    const host = aHost([anInterface()]);
    expect(macvlanIsolation(aFindingsInput({ ...members, endpoints, host }))).toEqual([]);
  });
});
