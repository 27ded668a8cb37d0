import { expect, it } from 'vitest';
import { socketsOf } from '@/lib/domain/sockets/sockets-of';
import { parseJoinedTables } from '@/lib/domain/sockets/split-proc-net';
import { aNetwork, aRunningContainer } from '../testing/make';
import { testEngine } from '../testing/test-engine';
import { conversationsOf } from './conversations';
import { runCommand } from './programs/run-command';
import { stopContainer } from './stop-container';

const tables = ['cat', '/proc/net/tcp', '/proc/net/tcp6', '/proc/net/udp', '/proc/net/udp6'];

it('has containers speak with each other, told alike at both ends and in the kernel’s own files', async () => {
  const { engine } = testEngine();
  aNetwork(engine, 'quay');
  const all = Array.from({ length: 12 }, (_, index) =>
    aRunningContainer(
      engine,
      `crane-${index}`,
      { networkMode: 'quay' },
      { exposedPorts: ['80/tcp'], stopSignal: 'KILL' },
    ),
  );
  const told = all.flatMap((one) => conversationsOf(engine, one).map(({ own, other }) => ({ own, other })));
  expect(told.length).toBeGreaterThan(0);
  for (const { own, other } of told) expect(told).toContainEqual({ own: other, other: own });

  const speaks = all.find((one) => conversationsOf(engine, one).length > 0);
  if (speaks === undefined) throw new Error('nobody speaks');
  const written = runCommand(engine, speaks, tables);
  const sockets = socketsOf(parseJoinedTables(written.kind === 'ends' ? written.stdout : '', 'LE') ?? []);
  expect(sockets.listening).toEqual([{ address: '0.0.0.0', port: 80, protocol: 'tcp' }]);
  expect(sockets.connections.map(({ local, remote }) => ({ own: local, other: remote }))).toEqual(
    conversationsOf(engine, speaks).map(({ own, other }) => ({ own, other })),
  );

  await stopContainer(engine, speaks.name);
  expect(conversationsOf(engine, speaks)).toEqual([]);
});
