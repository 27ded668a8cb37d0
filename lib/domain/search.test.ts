import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from './ip-address';
import { searchSnapshot } from './search';
import { arbitraryAddress } from './testing/arbitraries';
import { aContainer, aMacvlan, aNetwork, anEndpoint, aSnapshot } from './testing/factories';

const snapshot = aSnapshot({
  networks: [
    aNetwork({ labels: { 'com.docker.compose.project': 'shop' } }),
    aMacvlan(),
    aNetwork({
      name: 'six',
      subnets: [{ subnet: 'fd00:6::/64', gateway: 'fd00:6::1', auxAddresses: {} }],
    }),
  ],
  containers: [
    aContainer({ name: 'shop-web-1', project: 'shop', service: 'web', image: 'nginx:1.27' }),
    aContainer({
      name: 'redis',
      image: 'redis:8',
      publishedPorts: [{ hostIp: '0.0.0.0', hostPort: 8080, containerPort: 80, protocol: 'tcp' }],
      exposedPorts: ['6379/tcp'],
    }),
    aContainer({ name: 'redis-exporter', image: 'exporter:1' }),
  ],
  endpoints: [
    anEndpoint({ containerId: 'ctr-shop-web-1', ipv4: '172.20.0.5' }),
    anEndpoint({ containerId: 'ctr-redis', ipv4: '172.20.0.50', mac: '02:42:ac:14:00:32' }),
    anEndpoint({
      containerId: 'ctr-redis',
      networkId: 'net-six',
      ipv4: '10.6.0.2',
      ipv6: 'fd00:6::a',
      aliases: ['cache'],
    }),
  ],
});
const found = (query: string) => searchSnapshot(snapshot, query).map((hit) => `${hit.field} ${hit.id}`);

describe('searchSnapshot', () => {
  it.each(['', '   '])('finds nothing for no words: %j', (query) => {
    expect(searchSnapshot(snapshot, query)).toEqual([]);
  });

  it('puts the whole name before its beginning, and that before its middle', () => {
    expect(found('redis')).toEqual(['name ctr-redis', 'name ctr-redis-exporter']);
    expect(found('exporter')).toEqual(['name ctr-redis-exporter']);
    expect(searchSnapshot(snapshot, 'web').map((hit) => hit.id)).toEqual([
      'net-web',
      'ctr-shop-web-1',
      'ctr-redis',
    ]);
  });

  it('takes upper and lower case for the same', () => {
    expect(found('REDIS')).toEqual(found('redis'));
  });

  it('tells what a hit was found by, with the whole text', () => {
    expect(searchSnapshot(snapshot, 'nginx')).toMatchObject([
      { kind: 'container', id: 'ctr-shop-web-1', field: 'image', text: 'nginx:1.27' },
    ]);
  });

  it('wants all words, in any order and in different fields', () => {
    expect(found('nginx shop')).toEqual(found('shop nginx'));
    expect(searchSnapshot(snapshot, 'nginx shop').map((hit) => hit.id)).toEqual(['ctr-shop-web-1']);
    expect(found('nginx redis')).toEqual([]);
  });

  it('finds by address first who has it, then the network that holds it', () => {
    expect(found('172.20.0.5')).toEqual(['address ctr-shop-web-1', 'address ctr-redis', 'subnet net-web']);
  });

  it('finds an IPv6 address however it is written', () => {
    expect(found('FD00:0006:0::000A')).toEqual(['address ctr-redis', 'subnet net-six']);
  });

  it('finds everything in a block', () => {
    expect(found('172.20.0.0/28')).toEqual(['address ctr-shop-web-1', 'subnet net-web']);
  });

  it('finds a network by its gateway', () => {
    expect(found('192.168.1.1')).toEqual(['address net-lan']);
  });

  it.each(['02:42:ac:14:00:32', '02-42-AC-14-00-32', '00:32'])('finds by MAC: %s', (query) => {
    expect(found(query)).toEqual(['mac ctr-redis']);
  });

  it.each(['8080', ':8080', '8080:80', '80', '80/tcp', '6379'])('finds by port: %s', (query) => {
    expect(found(query)).toEqual(['port ctr-redis']);
  });

  it.each(['808', '80/udp', ':'])('takes no part of a port for it: %s', (query) => {
    expect(found(query).filter((hit) => hit.startsWith('port'))).toEqual([]);
  });

  it.each([
    ['cache', 'alias ctr-redis'],
    ['six', 'name net-six'],
    ['macvlan', 'driver net-lan'],
    ['eth0', 'parent net-lan'],
    ['ctr-redis', 'id ctr-redis'],
  ])('finds %s', (query, hit) => {
    expect(found(query)).toContain(hit);
  });

  it('finds networks by project too', () => {
    expect(found('shop')).toEqual(['project ctr-shop-web-1', 'project net-web']);
  });

  it('finds every endpoint by its own address, before all else', () => {
    fc.assert(
      fc.property(arbitraryAddress(), (address) => {
        const text = formatAddress(address);
        const own = address.family === 4 ? { ipv4: text } : { ipv6: text };
        const one = aSnapshot({
          networks: snapshot.networks,
          containers: [aContainer()],
          endpoints: [anEndpoint(own)],
        });
        expect(searchSnapshot(one, text)[0]).toMatchObject({ kind: 'container', field: 'address', text });
      }),
    );
  });

  it('answers whatever is typed, and finds no more for more words', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f.:/-]{0,12}$/));
    fc.assert(
      fc.property(typed, typed, (first, second) => {
        fc.pre(first.trim() !== '');
        const wide = new Set(searchSnapshot(snapshot, first).map((hit) => hit.id));
        for (const hit of searchSnapshot(snapshot, `${first} ${second}`)) expect(wide).toContain(hit.id);
      }),
    );
  });
});
