import { expect, it } from 'vitest';
import { networkJson, toNetwork } from './network-json';

const entry = {
  Name: 'sea',
  Id: 'net',
  Created: '2026-11-24T02:56:11.529090163Z',
  Scope: 'local',
  Driver: 'bridge',
  EnableIPv6: false,
  IPAM: { Driver: 'default', Options: null, Config: [{ Subnet: '172.18.0.0/16', Gateway: '172.18.0.1' }] },
  Internal: false,
  Attachable: false,
  Ingress: false,
  ConfigFrom: { Network: '' },
  ConfigOnly: false,
  Options: {},
  Labels: null,
};
const read = (over: object = {}) => toNetwork(networkJson.parse({ ...entry, ...over }));

it('leaves out what the engine leaves empty', () => {
  expect(read()).toEqual({
    id: 'net',
    name: 'sea',
    driver: 'bridge',
    scope: 'local',
    internal: false,
    attachable: false,
    ingress: false,
    configOnly: false,
    enableIPv4: true,
    enableIPv6: false,
    subnets: [{ subnet: '172.18.0.0/16', gateway: '172.18.0.1', auxAddresses: {} }],
    options: {},
    labels: {},
    createdAt: '2026-11-24T02:56:11.529090163Z',
    system: false,
  });
});

it('tells the parent of a macvlan network', () => {
  expect(read({ Driver: 'macvlan', Options: { parent: 'eth0.10' } }).parent).toBe('eth0.10');
});

it('keeps a range and excluded addresses', () => {
  const pool = { Subnet: '10.0.0.0/8', IPRange: '10.1.0.0/16', AuxiliaryAddresses: { printer: '10.0.0.9' } };
  expect(read({ IPAM: { Driver: 'default', Config: [pool] } }).subnets).toEqual([
    { subnet: '10.0.0.0/8', ipRange: '10.1.0.0/16', auxAddresses: { printer: '10.0.0.9' } },
  ]);
});

it.each([null, []])('reads host and none, whose pools are %o', (Config) => {
  expect(read({ Name: 'host', Driver: 'host', IPAM: { Driver: 'default', Config } }).subnets).toEqual([]);
});

it('says where IPv4 is off, from API 1.48 on', () => {
  expect(read({ EnableIPv4: false }).enableIPv4).toBe(false);
});

it.each(['bridge', 'host', 'none', 'docker_gwbridge'])('counts %s as made by the engine itself', (Name) => {
  expect(read({ Name }).system).toBe(true);
});

it('names the network that another takes its configuration from', () => {
  expect(read({ ConfigFrom: { Network: 'template' } }).configFrom).toBe('template');
});
