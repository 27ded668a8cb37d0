import { expect, it } from 'vitest';
import { placeAddresses } from './place-addresses';

const routes = [
  { destination: '0.0.0.0/0', gateway: '10.0.0.1', interface: 'eth0' },
  { destination: '10.0.0.0/8', interface: 'eth0' },
  { destination: '10.1.0.0/16', interface: 'eth1' },
];

it('puts an address on the interface of the narrowest route around it', () => {
  expect([...placeAddresses(['10.0.0.2', '10.1.0.2'], routes)]).toEqual([
    ['eth0', ['10.0.0.2/8']],
    ['eth1', ['10.1.0.2/16']],
  ]);
});

it('puts loopback addresses on lo, for which there is no route', () => {
  expect([...placeAddresses(['127.0.0.1'], routes)]).toEqual([['lo', ['127.0.0.1/8']]]);
});

it('leaves out an address in no connected route, for the default route is not its home', () => {
  expect([...placeAddresses(['192.0.2.9'], routes)]).toEqual([]);
});

it('puts such an address where another source has it', () => {
  const holders = new Map([['192.0.2.9', 'eth1']]);
  expect([...placeAddresses(['192.0.2.9'], routes, holders)]).toEqual([['eth1', ['192.0.2.9/32']]]);
});
