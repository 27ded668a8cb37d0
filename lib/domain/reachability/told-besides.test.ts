import { expect, test } from 'vitest';
import { aService } from '../testing/factories';
import { explain } from './explain';
import { asked, aWorld } from './testing/reach-world';

test('the path passes what a packet passes', () => {
  const world = aWorld('web on front; side in container:ctr-web; db on back publishes 8080');
  expect(explain(world, asked('side → db:80')).ways[0]?.hops).toEqual([
    { kind: 'container', id: 'ctr-side' },
    { kind: 'container', id: 'ctr-web' },
    { kind: 'network', id: 'net-front' },
    { kind: 'host', interface: 'br-net-front' },
    { kind: 'socket', containerId: 'ctr-db', hostIp: '0.0.0.0', hostPort: 8080, protocol: 'tcp' },
    { kind: 'network', id: 'net-back' },
    { kind: 'container', id: 'ctr-db' },
  ]);
});

test('both families are told, IPv4 first, and what is published after the network', () => {
  const { ways } = explain(aWorld('web on dual/46; db on dual/46 publishes 8080'), asked('web → db'));
  expect(ways.map(({ kind, family }) => `${kind} ${family}`)).toEqual([
    'network 4',
    'network 6',
    'published 4',
  ]);
});

test('what is not known is said, not claimed', () => {
  const unread = explain(aWorld('web on back; db on back'), asked('web → db:5432'));
  expect(unread.notes).toEqual([
    { code: 'aliases-unread', container: 'db' },
    { code: 'listening-unread', container: 'db', port: 5432 },
  ]);
});

test('a name that others have as well, and a container that nobody hears of', () => {
  const world = aWorld('web on back; db on back named store hears 127.0.0.1#80; db2 on back named store');
  expect(explain(world, asked('web → db')).notes).toEqual([
    { code: 'name-shared', name: 'store', network: 'back', others: ['db2'] },
    { code: 'listens-nowhere', container: 'db' },
  ]);
});

test('a service’s name leads to any of its tasks', () => {
  const service = aService({
    name: 'api',
    virtualIps: [{ networkId: 'net-mesh', address: '172.20.20.9/24' }],
  });
  const world = aWorld('web on mesh; api.1 on mesh serves api task named x', {
    snapshot: { services: [service] },
  });
  expect(explain(world, asked('web → api.1')).notes).toEqual([
    { code: 'service-address', service: 'api', network: 'mesh' },
  ]);
});

test('neighbours get round a port on a bridge’s address, and before Docker 28 round loopback', () => {
  const obstacleOf = (world: string, version: string) =>
    explain(aWorld(world, { version }), asked('outside → web')).blocked[0]?.obstacle;
  const onLoopback = 'web on front publishes 127.0.0.1#80';
  expect(obstacleOf(onLoopback, '20.10.24')).toMatchObject({ neighboursCanRoute: true });
  expect(obstacleOf(onLoopback, '28.5.2')).not.toHaveProperty('neighboursCanRoute');
  expect(obstacleOf('web on front publishes 172.20.1.1#80', '28.5.2')).toMatchObject({
    neighboursCanRoute: true,
  });
});

test('without addresses yet, one that does not run is told of by its networks', () => {
  const { blocked } = explain(aWorld('web on back; db on back exited'), asked('web → db'));
  expect(blocked).toMatchObject([{ kind: 'network', networkId: 'net-back', breaksAt: 2 }]);
});
