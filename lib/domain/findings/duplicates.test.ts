import { describe, expect, it } from 'vitest';
import { aContainer, aMacvlan, aNetwork, anEndpoint, anInterface } from '../testing/factories';
import { duplicateAddresses } from './duplicate-address';
import { duplicateMacs } from './duplicate-mac';
import { aFindingsInput, aHost } from './testing/findings-input';

const two = [aContainer({ name: 'a' }), aContainer({ name: 'b', createdAt: '2026-02-01T00:00:00.000Z' })];
const on = (containerId: string, networkId: string, over = {}) =>
  anEndpoint({ containerId, networkId, ipv4: '192.168.1.9', mac: '02:00:00:00:00:01', ...over });
const otherLan = aMacvlan({ name: 'lan2' });

describe('duplicateMacs', () => {
  it('tells of two on one network, and offers to take the younger off', () => {
    const endpoints = [on('ctr-a', 'net-web'), on('ctr-b', 'net-web')];
    const input = aFindingsInput({ networks: [aNetwork()], containers: two, endpoints });
    expect(duplicateMacs(input)).toMatchObject([
      {
        code: 'duplicate-mac',
        severity: 'problem',
        subject: { name: 'b' },
        holders: ['a', 'b'],
        remedy: { action: { operation: 'disconnectContainer', containerId: 'ctr-b', networkId: 'net-web' } },
      },
    ]);
  });

  it('tells of two macvlans on one parent, which are one LAN', () => {
    const endpoints = [on('ctr-a', 'net-lan'), on('ctr-b', 'net-lan2')];
    const input = aFindingsInput({ networks: [aMacvlan(), otherLan], containers: two, endpoints });
    expect(duplicateMacs(input)).toHaveLength(1);
  });

  it('leaves bridges apart alone, and ipvlans, whose containers share their parent’s', () => {
    const apart = [on('ctr-a', 'net-web'), on('ctr-b', 'net-back')];
    const bridges = { networks: [aNetwork(), aNetwork({ name: 'back' })], containers: two, endpoints: apart };
    expect(duplicateMacs(aFindingsInput(bridges))).toEqual([]);
    const endpoints = [on('ctr-a', 'net-lan'), on('ctr-b', 'net-lan')];
    const networks = [aMacvlan({ driver: 'ipvlan' })];
    expect(duplicateMacs(aFindingsInput({ networks, containers: two, endpoints }))).toEqual([]);
  });
});

describe('duplicateAddresses', () => {
  const lan = { networks: [aMacvlan(), otherLan], containers: two };

  it('tells of two networks on one parent that hand out the same', () => {
    const endpoints = [on('ctr-a', 'net-lan'), on('ctr-b', 'net-lan2')];
    expect(duplicateAddresses(aFindingsInput({ ...lan, endpoints }))).toMatchObject([
      { code: 'duplicate-address', severity: 'problem', address: '192.168.1.9', holders: ['a', 'b'] },
    ]);
  });

  it('tells of the host’s own address on the LAN, and of its router’s', () => {
    const host = aHost(
      [anInterface({ addresses: ['192.168.1.9/24'] })],
      [{ destination: '0.0.0.0/0', gateway: '192.168.1.1', interface: 'eth0' }],
    );
    const endpoints = [on('ctr-a', 'net-lan'), on('ctr-b', 'net-lan', { ipv4: '192.168.1.1' })];
    const found = duplicateAddresses(aFindingsInput({ ...lan, endpoints, host }));
    expect(found.flatMap((one) => (one.code === 'duplicate-address' ? [one.holders] : []))).toEqual([
      ['192.168.1.1', 'b'],
      ['a', 'eth0'],
    ]);
  });

  it('leaves the same address on different networks alone', () => {
    const endpoints = [on('ctr-a', 'net-web'), on('ctr-b', 'net-back')];
    const networks = [aNetwork(), aNetwork({ name: 'back' })];
    expect(duplicateAddresses(aFindingsInput({ networks, containers: two, endpoints }))).toEqual([]);
  });
});
