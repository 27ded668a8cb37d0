import { expect, it } from 'vitest';
import { parseIfInet6 } from './proc-net-if-inet6';
import { parseProcNetIpv6Route } from './proc-net-ipv6-route';

it('reads IPv6 addresses with their interfaces', () => {
  const text = `00000000000000000000000000000001 01 80 10 80       lo
fd000000000000000000000000000002 02 40 00 80     eth0
`;
  expect(parseIfInet6(text)).toEqual([
    { interface: 'lo', address: '::1/128' },
    { interface: 'eth0', address: 'fd00::2/64' },
  ]);
});

const none = '00000000000000000000000000000000';
const routeLine = (destination: string, prefix: string, gateway: string, flags: string, name: string) =>
  `${destination} ${prefix} ${none} 00 ${gateway} 00000100 00000001 00000000 ${flags}     ${name}`;

it('reads IPv6 routes, with their gateways', () => {
  const text = [
    routeLine('fd000000000000000000000000000000', '40', none, '00000001', 'eth0'),
    routeLine(none, '00', 'fd000000000000000000000000000001', '00000003', 'eth0'),
  ].join('\n');
  expect(parseProcNetIpv6Route(text)).toEqual([
    { destination: 'fd00::/64', interface: 'eth0' },
    { destination: '::/0', gateway: 'fd00::1', interface: 'eth0' },
  ]);
});

it.each([
  ['own addresses', 'fd000000000000000000000000000002', '80200001'],
  ['anycast', 'fd000000000000000000000000000000', '00100001'],
  ['multicast', 'ff000000000000000000000000000000', '00000001'],
  ['unreachable', none, '00200200'],
])('leaves out %s', (_, destination, flags) => {
  expect(parseProcNetIpv6Route(routeLine(destination, '80', none, flags, 'eth0'))).toEqual([]);
});
