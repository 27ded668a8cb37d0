import { expect, it } from 'vitest';
import { parseProcNetRoute } from './proc-net-route';

const heading = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT';
const file = (...lines: string[]) => `${[heading, ...lines].join('\n')}\n`;

it('reads a default route with its gateway and a connected route without one', () => {
  const text = file(
    'eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0',
    'eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0',
  );
  expect(parseProcNetRoute(text, 'LE')).toEqual([
    { destination: '0.0.0.0/0', gateway: '192.0.2.1', interface: 'eth0' },
    { destination: '192.0.2.0/24', interface: 'eth0' },
  ]);
});

it('reads the same route on a machine with the other byte order', () => {
  const text = file('eth0\tC0000200\t00000000\t0001\t0\t0\t0\tFFFFFF00\t0\t0\t0');
  expect(parseProcNetRoute(text, 'BE')).toEqual([{ destination: '192.0.2.0/24', interface: 'eth0' }]);
});

it('leaves out routes that are down or that refuse', () => {
  const text = file(
    'eth0\t000200C0\t00000000\t0000\t0\t0\t0\t00FFFFFF\t0\t0\t0',
    '*\t000200C0\t00000000\t0201\t0\t0\t0\t00FFFFFF\t0\t0\t0',
  );
  expect(parseProcNetRoute(text, 'LE')).toEqual([]);
});

it('finds nothing in a table with only its heading', () => {
  expect(parseProcNetRoute(file(), 'LE')).toEqual([]);
});
