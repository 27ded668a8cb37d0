import { expect, test } from 'vitest';
import type { PublishedPort } from '../domain/container';
import { aContainer } from '../domain/testing/factories';
import { hostSockets } from './host-sockets';

function publishing(name: string, ...ports: Partial<PublishedPort>[]) {
  return aContainer({
    name,
    publishedPorts: ports.map((port) => ({
      hostIp: '0.0.0.0',
      hostPort: 80,
      containerPort: 8080,
      protocol: 'tcp',
      ...port,
    })),
  });
}

test('is one socket for both address families, open to everywhere', () => {
  const sockets = hostSockets([publishing('web', { hostIp: '0.0.0.0' }, { hostIp: '::' })]);
  expect(sockets).toEqual([
    {
      key: '0.0.0.0:80/tcp',
      hostIp: '0.0.0.0',
      hostPort: 80,
      protocol: 'tcp',
      targets: [{ containerId: 'ctr-web', containerName: 'web', containerPort: 8080 }],
      reach: 'everywhere',
      conflict: false,
    },
  ]);
});

test('tells the loopback and a single address from everywhere', () => {
  const sockets = hostSockets([
    publishing(
      'web',
      { hostIp: '127.0.0.1', hostPort: 1 },
      { hostIp: '::1', hostPort: 2 },
      { hostIp: '192.0.2.1', hostPort: 3 },
    ),
  ]);
  expect(sockets.map(({ reach }) => reach)).toEqual(['loopback', 'loopback', 'one-address']);
});

test('puts conflicts first: two containers on one socket', () => {
  const sockets = hostSockets([publishing('a', { hostPort: 22 }), publishing('b', {}), publishing('c', {})]);
  expect(sockets.map(({ hostPort, conflict }) => [hostPort, conflict])).toEqual([
    [80, true],
    [22, false],
  ]);
  expect(sockets[0]?.targets.map(({ containerName }) => containerName)).toEqual(['b', 'c']);
});

test('sees the conflict of every address with a single one', () => {
  const sockets = hostSockets([publishing('a', {}), publishing('b', { hostIp: '192.0.2.1' })]);
  expect(sockets.map(({ conflict }) => conflict)).toEqual([true, true]);
});

test('sees none between two single addresses, two protocols, or two ports of one container', () => {
  const sockets = hostSockets([
    publishing('a', { hostIp: '192.0.2.1' }, { hostIp: '192.0.2.2' }),
    publishing('b', { hostIp: '192.0.2.3' }),
    publishing('c', { protocol: 'udp' }),
  ]);
  expect(sockets.filter(({ conflict }) => conflict)).toEqual([]);
});
