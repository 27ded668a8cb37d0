import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeNetworkId } from './default-route';
import type { Endpoint } from './endpoint';
import type { Network } from './network';
import { aContainer, aNetwork, anEndpoint } from './testing/factories';

const byId = (...networks: Network[]) => new Map(networks.map((network) => [network.id, network]));
const on = (name: string, over: Partial<Endpoint> = {}) => anEndpoint({ networkId: `net-${name}`, ...over });
const plain = ['alpha', 'beta', 'gamma'].map((name) => aNetwork({ name }));

describe('homeNetworkId of a running container', () => {
  it('is its only network', () => {
    expect(homeNetworkId(aContainer(), [on('web')], byId(aNetwork()))).toBe('net-web');
  });

  it('is undefined without any', () => {
    expect(homeNetworkId(aContainer(), [on('web', { containerId: 'ctr-other' })], byId())).toBeUndefined();
  });

  it('goes by name in byte order where nothing else tells, not by network mode', () => {
    const networks = byId(aNetwork({ name: 'Zulu' }), aNetwork({ name: 'alpha' }));
    const container = aContainer({ networkMode: 'alpha' });
    expect(homeNetworkId(container, [on('alpha'), on('Zulu')], networks)).toBe('net-Zulu');
  });

  it('goes by gateway priority before the name', () => {
    const endpoints = [on('alpha'), on('beta', { gatewayPriority: 10 }), on('gamma', { gatewayPriority: 2 })];
    expect(homeNetworkId(aContainer(), endpoints, byId(...plain))).toBe('net-beta');
  });

  it('is no internal network while there is another', () => {
    const networks = byId(aNetwork({ name: 'alpha', internal: true }), aNetwork({ name: 'beta' }));
    expect(homeNetworkId(aContainer(), [on('alpha'), on('beta')], networks)).toBe('net-beta');
  });

  it('has a gateway if any has', () => {
    const { gateway: _, ...dead } = on('alpha');
    expect(homeNetworkId(aContainer(), [dead, on('beta')], byId(...plain))).toBe('net-beta');
  });

  it('has both address families if any has', () => {
    const endpoints = [on('alpha'), on('beta', { ipv6: 'fd00::2' })];
    expect(homeNetworkId(aContainer(), endpoints, byId(...plain))).toBe('net-beta');
  });

  it("is a task's overlay and neither ingress nor docker_gwbridge, although those carry the route", () => {
    const networks = byId(
      aNetwork({ name: 'docker_gwbridge' }),
      aNetwork({ name: 'ingress', driver: 'overlay', ingress: true }),
      aNetwork({ name: 'mesh', driver: 'overlay', internal: true }),
    );
    const { gateway: _, ...overlay } = on('mesh');
    const endpoints = [on('docker_gwbridge'), on('ingress'), overlay];
    expect(homeNetworkId(aContainer(), endpoints, networks)).toBe('net-mesh');
  });

  it('is docker_gwbridge where there is nothing else', () => {
    const networks = byId(aNetwork({ name: 'docker_gwbridge' }));
    expect(homeNetworkId(aContainer(), [on('docker_gwbridge')], networks)).toBe('net-docker_gwbridge');
  });

  it('is no ghost', () => {
    const ghost = on('alpha', { status: 'broken', reason: 'no-endpoint' });
    expect(homeNetworkId(aContainer(), [ghost, on('beta')], byId(...plain))).toBe('net-beta');
  });

  it('does not depend on the order in which endpoints come', () => {
    const arbitrary = fc
      .subarray(['alpha', 'beta', 'gamma'], { minLength: 1 })
      .chain((names) =>
        fc.tuple(
          ...names.map((name) =>
            fc
              .record({ gatewayPriority: fc.nat(1), ipv6: fc.constantFrom(undefined, 'fd00::2') })
              .map(({ gatewayPriority, ipv6 }) => on(name, { gatewayPriority, ...(ipv6 && { ipv6 }) })),
          ),
        ),
      );
    fc.assert(
      fc.property(arbitrary, (endpoints) => {
        const home = homeNetworkId(aContainer(), endpoints, byId(...plain));
        expect(homeNetworkId(aContainer(), endpoints.toReversed(), byId(...plain))).toBe(home);
      }),
    );
  });
});

describe('homeNetworkId of a stopped container', () => {
  const stopped = (networkMode: string) => aContainer({ state: 'exited', networkMode });
  const down = (name: string) => on(name, { status: 'down' });

  it('stays where it was while it ran, whichever network it was created on', () => {
    const up = (name: string) => on(name, { status: 'up' });
    const running = aContainer({ networkMode: 'beta' });
    const home = homeNetworkId(running, [up('alpha'), up('beta')], byId(...plain));
    expect(homeNetworkId(stopped('beta'), [down('alpha'), down('beta')], byId(...plain))).toBe(home);
  });

  it('goes by name after it was moved from there', () => {
    expect(homeNetworkId(stopped('moved-from'), [down('gamma'), down('beta')], byId(...plain))).toBe(
      'net-beta',
    );
  });

  it('is no network that is gone while there is another', () => {
    const gone = anEndpoint({ networkId: 'missing:alpha', status: 'broken', reason: 'network-missing' });
    expect(homeNetworkId(stopped('alpha'), [gone, down('beta')], byId(...plain))).toBe('net-beta');
  });

  it('is the one that is gone where there is no other', () => {
    const gone = anEndpoint({ networkId: 'missing:alpha', status: 'broken', reason: 'network-missing' });
    expect(homeNetworkId(stopped('alpha'), [gone], byId())).toBe('missing:alpha');
  });
});
