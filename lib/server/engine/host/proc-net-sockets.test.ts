import { expect, it } from 'vitest';
import { parseProcNetSockets } from './proc-net-sockets';

const head =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';

it('tells what listens, on which address, and nothing that only speaks', () => {
  const text = `${head}
   0: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0
   1: 0100007F:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 2 1 0 100 0 0 10 0
   2: 0100007F:A0C4 0100007F:0016 01 00000000:00000000 00:00000000 00000000     0        0 3 1 0 100 0 0 10 0
`;
  expect(parseProcNetSockets(text, 'tcp', 'LE')).toEqual([
    { address: '0.0.0.0', port: 8080, protocol: 'tcp' },
    { address: '127.0.0.1', port: 22, protocol: 'tcp' },
  ]);
});

it('reads IPv6 addresses word by word, in the byte order of the machine', () => {
  const line = (address: string) =>
    `${head}\n   0: ${address}:0035 ${'0'.repeat(32)}:0000 07 0:0 00:0 0 0 0 1 2 0 0\n`;
  expect(parseProcNetSockets(line('0'.repeat(32)), 'udp', 'LE')).toEqual([
    { address: '::', port: 53, protocol: 'udp' },
  ]);
  expect(parseProcNetSockets(line('B80D0120000000000000000001000000'), 'udp', 'LE')[0]?.address).toBe(
    '2001:db8::1',
  );
  expect(parseProcNetSockets(line('20010DB8000000000000000000000001'), 'udp', 'BE')[0]?.address).toBe(
    '2001:db8::1',
  );
});
