import { expect, it } from 'vitest';
import { parseProcNetSockets } from './proc-net-sockets';
import { listenersAmong, socketsOf } from './sockets-of';
import { parseJoinedTables } from './split-proc-net';

const head =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const rest = '00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0';
const table = (...lines: string[]) =>
  [head, ...lines.map((line, index) => `   ${index}: ${line} ${rest}`), ''].join('\n');
const none = '00000000:0000';

it('tells what listens, on which address, and nothing that only speaks', () => {
  const text = table(
    `00000000:1F90 ${none} 0A`,
    `0100007F:0016 ${none} 0A`,
    '0100007F:A0C4 0100007F:0016 01',
  );
  expect(listenersAmong(parseProcNetSockets(text, 'tcp', 'LE'))).toEqual([
    { address: '127.0.0.1', port: 22, protocol: 'tcp' },
    { address: '0.0.0.0', port: 8080, protocol: 'tcp' },
  ]);
});

it('reads IPv6 addresses word by word, in the byte order of the machine', () => {
  const addressOf = (hex: string, order: 'LE' | 'BE') =>
    listenersAmong(parseProcNetSockets(table(`${hex}:0035 ${'0'.repeat(32)}:0000 07`), 'udp', order))[0]
      ?.address;
  expect(addressOf('0'.repeat(32), 'LE')).toBe('::');
  expect(addressOf('B80D0120000000000000000001000000', 'LE')).toBe('2001:db8::1');
  expect(addressOf('20010DB8000000000000000000000001', 'BE')).toBe('2001:db8::1');
});

it('tells an IPv4 address in a socket of IPv6 as what it is', () => {
  const text = table(
    '0000000000000000FFFF0000020014AC:0050 0000000000000000FFFF0000030014AC:C350 01',
    `${'0'.repeat(32)}:0050 ${'0'.repeat(32)}:0000 0A`,
  );
  expect(socketsOf(parseProcNetSockets(text, 'tcp', 'LE'))).toEqual({
    listening: [{ address: '::', port: 80, protocol: 'tcp' }],
    connections: [
      {
        protocol: 'tcp',
        local: { address: '172.20.0.2', port: 80 },
        remote: { address: '172.20.0.3', port: 50_000 },
        state: 'open',
        direction: 'in',
      },
    ],
  });
});

it('tells who opened a connection by the ports that are listened on, and how far it is', () => {
  const text = table(
    `00000000:0050 ${none} 0A`,
    '020014AC:0050 030014AC:C350 06',
    '020014AC:9C40 030014AC:0050 02',
  );
  const { connections } = socketsOf(parseProcNetSockets(text, 'tcp', 'LE'));
  expect(connections.map(({ direction, state }) => [direction, state])).toEqual([
    ['in', 'recent'],
    ['out', 'opening'],
  ]);
});

it('tells tables apart that were written one after the other, and does without those that are missing', () => {
  const udpHead = `${head} ref pointer drops`;
  const text = `${table(`00000000:0050 ${none} 0A`)}${udpHead}\n 10: 00000000:0035 ${none} 07 ${rest}\n`;
  expect(listenersAmong(parseJoinedTables(text, 'LE') ?? [])).toEqual([
    { address: '0.0.0.0', port: 80, protocol: 'tcp' },
    { address: '0.0.0.0', port: 53, protocol: 'udp' },
  ]);
  expect(parseJoinedTables('cat: can’t open', 'LE')).toBeUndefined();
});

it('leaves out the engine’s own resolver', () => {
  const text = table(`0B00007F:A001 ${none} 0A`);
  expect(socketsOf(parseProcNetSockets(text, 'tcp', 'LE'))).toEqual({ listening: [], connections: [] });
});

it('passes over what is no line of such a table', () => {
  expect(parseProcNetSockets(`${head}\nnonsense\n   0: 0100:16 ${none} 0A\n`, 'tcp', 'LE')).toEqual([]);
});
