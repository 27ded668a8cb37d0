import { describe, expect, it } from 'vitest';
import { aContainer, aMacvlan, aNetwork, anEndpoint, aService, aSnapshot } from '../testing/factories';
import { peerOf } from './peer';

const app = aContainer();
const db = aContainer({ name: 'db' });
const rider = aContainer({ name: 'rider', networkMode: 'container:ctr-app' });
const facts = aSnapshot({
  networks: [aNetwork(), aMacvlan()],
  containers: [app, db, rider],
  endpoints: [
    anEndpoint(),
    anEndpoint({ containerId: 'ctr-db', ipv4: '172.20.0.3' }),
    anEndpoint({ networkId: 'net-lan', networkName: 'lan', ipv4: '192.168.1.50', gateway: '192.168.1.1' }),
  ],
  services: [aService()],
});
const peer = (local: string, remote: string, container = app, host: string[] = []) =>
  peerOf(
    facts,
    container,
    { local: { address: local, port: 1 }, remote: { address: remote, port: 2 } },
    new Set(host),
  );

describe('peerOf', () => {
  it('knows another container by its address, and the network by its own', () => {
    expect(peer('172.20.0.2', '172.20.0.3')).toEqual({
      peer: { kind: 'container', id: 'ctr-db', name: 'db' },
      network: { id: 'net-web', name: 'web' },
    });
  });

  it('takes what rides on another for that one’s network stack', () => {
    expect(peer('172.20.0.2', '172.20.0.3', rider).network?.name).toBe('web');
    expect(peer('172.20.0.3', '172.20.0.2', rider).peer).toEqual({ kind: 'self' });
  });

  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['172.20.0.2', '172.20.0.2'],
  ])('knows itself at %s', (local, remote) => {
    expect(peer(local, remote).peer).toEqual({ kind: 'self' });
  });

  it('knows the host by a bridge’s gateway and by its own addresses, and a LAN’s router for none of it', () => {
    expect(peer('172.20.0.2', '172.20.0.1').peer.kind).toBe('host');
    expect(peer('172.20.0.2', '192.168.7.7', app, ['192.168.7.7']).peer.kind).toBe('host');
    expect(peer('192.168.1.50', '192.168.1.1')).toEqual({
      peer: { kind: 'outside' },
      network: { id: 'net-lan', name: 'lan' },
    });
  });

  it('knows a service by its virtual address', () => {
    expect(peer('10.0.1.9', '10.0.1.2')).toEqual({
      peer: { kind: 'service', id: 'svc-api', name: 'api' },
    });
  });
});
