import { describe, expect, test } from 'vitest';
import type { ContainerDetail, EndpointDetail } from './detail';
import { membershipLeftovers } from './leftover';
import { aContainer } from './testing/factories';

function anEndpoint(over: Partial<EndpointDetail> = {}): EndpointDetail {
  return {
    networkName: 'front',
    ipv4: '172.20.0.5',
    aliases: ['shop'],
    dnsNames: [],
    chosen: { ipv4: '172.20.0.5' },
    links: [],
    driverOpts: {},
    ...over,
  };
}

function aDetail(endpoints: EndpointDetail[], state: 'running' | 'exited' = 'running'): ContainerDetail {
  return {
    container: aContainer({ name: 'web', state }),
    hostname: 'web',
    command: '',
    restartPolicy: 'no',
    portBindings: [],
    listensOn: [],
    autoRemove: false,
    anonymousVolumes: [],
    endpoints,
    raw: {},
  };
}

const before = aDetail([anEndpoint()]);

test('nothing is left where all is as it was', () => {
  expect(membershipLeftovers(before, before)).toEqual([]);
});

test('a network made again under another id is the same network', () => {
  const now = aDetail([anEndpoint({ networkId: 'another' })]);
  expect(membershipLeftovers(aDetail([anEndpoint({ networkId: 'one' })]), now)).toEqual([]);
});

describe('what is left is', () => {
  test('a network that it was not on', () => {
    const now = aDetail([anEndpoint(), anEndpoint({ networkName: 'back' })]);
    expect(membershipLeftovers(before, now)).toEqual([
      { code: 'still-connected', container: 'web', network: 'back' },
    ]);
  });

  test('a network that it is no longer on', () => {
    expect(membershipLeftovers(before, aDetail([]))).toEqual([
      { code: 'not-reconnected', container: 'web', network: 'front' },
    ]);
  });

  test('another address, and that it is no longer the chosen one', () => {
    const now = aDetail([anEndpoint({ ipv4: '172.20.0.9', chosen: {} })]);
    expect(membershipLeftovers(before, now).map((left) => left.code)).toEqual([
      'address-differs',
      'address-no-longer-chosen',
    ]);
  });

  test('an alias that is gone', () => {
    const now = aDetail([anEndpoint({ aliases: [] })]);
    expect(membershipLeftovers(before, now)).toEqual([
      { code: 'aliases-missing', container: 'web', network: 'front', aliases: ['shop'] },
    ]);
  });
});

test('a container that stopped meanwhile has no address to compare', () => {
  const { ipv4: _, ...withoutAddress } = anEndpoint();
  expect(membershipLeftovers(before, aDetail([withoutAddress], 'exited'))).toEqual([]);
});

test('an address that was handed out and is now a chosen one is as it was', () => {
  expect(membershipLeftovers(aDetail([anEndpoint({ chosen: {} })]), before)).toEqual([]);
});
