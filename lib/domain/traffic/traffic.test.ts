import { describe, expect, it } from 'vitest';
import { flowsOf } from '../sockets/flows';
import type { Connection } from '../sockets/sockets';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '../testing/factories';
import { assignInterfaces } from './assign-interfaces';
import { type Counters, ratesBetween } from './counters';
import { restAfter } from './pace';
import { parseProcNetDev } from './proc-net-dev';

const counters = (rxBytes: number): Counters => ({
  ...{ rxBytes, rxPackets: 0, rxErrors: 0, rxDropped: 0 },
  ...{ txBytes: 0, txPackets: 0, txErrors: 0, txDropped: 0 },
});

it('parseProcNetDev reads both halves of a line, also where a name leaves no room', () => {
  const text = `Inter-|   Receive                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:       0       0    0    0    0     0          0         0        0       0    0    0    0     0       0          0
  eth0:12345678       9    1    2    0     0          0         0      500       4    3    1    0     0       0          0
`;
  expect(parseProcNetDev(text).map(({ name }) => name)).toEqual(['lo', 'eth0']);
  expect(parseProcNetDev(text)[1]?.counters).toEqual({
    ...{ rxBytes: 12_345_678, rxPackets: 9, rxErrors: 1, rxDropped: 2 },
    ...{ txBytes: 500, txPackets: 4, txErrors: 3, txDropped: 1 },
  });
});

describe('ratesBetween', () => {
  it('divides what was counted by the time that passed', () => {
    expect(ratesBetween(counters(1000), counters(4000), 1.5)?.rxBytes).toBe(2000);
  });

  it('tells none where a counter began anew, or no time passed', () => {
    expect(ratesBetween(counters(1000), counters(10), 1)).toBeUndefined();
    expect(ratesBetween(counters(1), counters(2), 0)).toBeUndefined();
  });
});

describe('assignInterfaces', () => {
  const web = anEndpoint();
  const back = anEndpoint({ networkId: 'net-back', ipv4: '10.0.0.2', ipv6: 'fd00::2' });

  it('tells networks by addresses, whatever the interfaces’ order', () => {
    const interfaces = [
      { name: 'lo', addresses: ['127.0.0.1'] },
      { name: 'eth0', addresses: ['fd00::2'] },
      { name: 'eth1', addresses: ['172.20.0.2'] },
    ];
    expect([...assignInterfaces(interfaces, [web, back])]).toEqual([
      ['eth0', 'net-back'],
      ['eth1', 'net-web'],
    ]);
  });

  it('needs no address where there is one of each', () => {
    expect([...assignInterfaces([{ name: 'eth0', addresses: [] }], [web])]).toEqual([['eth0', 'net-web']]);
  });

  it('leaves out what it can not tell', () => {
    const interfaces = ['eth0', 'eth1'].map((name) => ({ name, addresses: [] }));
    expect([...assignInterfaces(interfaces, [web, back])]).toEqual([]);
  });
});

it('restAfter reads no more than half of the time, less of a slow engine, and seldom one that fails', () => {
  expect(restAfter(20, 0)).toBe(980);
  expect(restAfter(1200, 0)).toBe(1200);
  expect(restAfter(4000, 0)).toBe(12_000);
  expect(restAfter(20, 3)).toBe(8_000);
  expect(restAfter(60_000, 9)).toBe(30_000);
});

describe('flowsOf', () => {
  const facts = aSnapshot({
    networks: [aNetwork()],
    containers: [aContainer(), aContainer({ name: 'db' })],
    endpoints: [anEndpoint(), anEndpoint({ containerId: 'ctr-db', ipv4: '172.20.0.3' })],
  });
  const [app, db] = facts.containers;
  const there = { address: '172.20.0.2', port: 40_000 };
  const here = { address: '172.20.0.3', port: 5432 };
  const out: Connection = { protocol: 'tcp', local: there, remote: here, state: 'open', direction: 'out' };
  const inward: Connection = { ...out, local: here, remote: there, direction: 'in' };
  const read = (container: typeof app, ...connections: Connection[]) =>
    container === undefined ? [] : [{ container, sockets: { listening: [], connections } }];

  it('tells a connection once that both ends tell', () => {
    expect(flowsOf(facts, [...read(app, out), ...read(db, inward)], new Set())).toEqual([
      {
        ...{ from: { kind: 'container', id: 'ctr-app' }, to: { kind: 'container', id: 'ctr-db' } },
        ...{ port: 5432, protocol: 'tcp', networkId: 'net-web', open: 1, recent: 0 },
      },
    ]);
  });

  it('counts what is over apart, and knows the outside', () => {
    const guest = { address: '203.0.113.7', port: 50_000 };
    const over: Connection = { ...inward, remote: guest, state: 'recent' };
    expect(flowsOf(facts, read(db, over), new Set())).toMatchObject([
      { from: { kind: 'outside' }, to: { id: 'ctr-db' }, port: 5432, open: 0, recent: 1 },
    ]);
  });
});
