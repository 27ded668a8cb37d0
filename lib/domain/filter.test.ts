import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSnapshot } from './build-snapshot';
import { isMissingNetworkId } from './endpoint';
import { applyFilter, type ChartFilter } from './filter';
import { arbitraryFacts } from './testing/arbitraries';
import { aContainer, aMacvlan, aNetwork, anEndpoint, aSnapshot, systemNetworks } from './testing/factories';

const everything: ChartFilter = { drivers: [], statuses: [], projects: [], hideSystem: false };

const snapshot = aSnapshot({
  networks: [...systemNetworks(), aNetwork(), aMacvlan(), aNetwork({ name: 'empty' })],
  containers: [
    aContainer({ name: 'app', project: 'shop' }),
    aContainer({ name: 'both', project: 'shop' }),
    aContainer({ name: 'default', state: 'exited' }),
    aContainer({ name: 'rider', networkMode: 'container:ctr-app', health: 'unhealthy' }),
    aContainer({ name: 'alone', state: 'exited' }),
  ],
  endpoints: [
    anEndpoint({ containerId: 'ctr-app' }),
    anEndpoint({ containerId: 'ctr-both' }),
    anEndpoint({ containerId: 'ctr-both', networkId: 'net-lan', status: 'broken', reason: 'no-address' }),
    anEndpoint({ containerId: 'ctr-both', networkId: 'net-bridge' }),
    anEndpoint({ containerId: 'ctr-default', networkId: 'net-bridge', status: 'down' }),
  ],
});
const filtered = (over: Partial<ChartFilter>) => {
  const { snapshot: kept, unplaced } = applyFilter(snapshot, { ...everything, ...over });
  return {
    networks: kept.networks.map((network) => network.name),
    containers: kept.containers.map((container) => container.name),
    endpoints: kept.endpoints.map((endpoint) => `${endpoint.networkId}/${endpoint.containerId}`),
    unplaced,
  };
};

describe('applyFilter', () => {
  it('leaves every list as it is where nothing is asked', () => {
    const { snapshot: kept, unplaced } = applyFilter(snapshot, everything);
    expect(kept.networks).toBe(snapshot.networks);
    expect(kept.containers).toBe(snapshot.containers);
    expect(kept.endpoints).toBe(snapshot.endpoints);
    expect(unplaced).toEqual(['ctr-alone']);
  });

  it("hides Docker's own networks and no container: those that are nowhere else keep their endpoints", () => {
    expect(filtered({ hideSystem: true })).toEqual({
      networks: ['empty', 'lan', 'web'],
      containers: ['alone', 'app', 'both', 'default', 'rider'],
      endpoints: ['net-bridge/ctr-default', 'net-lan/ctr-both', 'net-web/ctr-app', 'net-web/ctr-both'],
      unplaced: ['ctr-alone', 'ctr-default'],
    });
  });

  it('keeps the networks of a driver with the containers on them', () => {
    expect(filtered({ drivers: ['macvlan'] })).toEqual({
      networks: ['lan'],
      containers: ['both'],
      endpoints: ['net-lan/ctr-both'],
      unplaced: [],
    });
  });

  it('keeps riders with their provider', () => {
    expect(filtered({ drivers: ['bridge'] }).containers).toEqual(['app', 'both', 'default', 'rider']);
  });

  it('keeps containers with an endpoint of a status, whole, and the networks they are on', () => {
    expect(filtered({ statuses: ['broken'] })).toEqual({
      networks: ['bridge', 'lan', 'web'],
      containers: ['both'],
      endpoints: ['net-bridge/ctr-both', 'net-lan/ctr-both', 'net-web/ctr-both'],
      unplaced: [],
    });
  });

  it("takes a rider's own status, and keeps its provider with it", () => {
    expect(filtered({ statuses: ['unhealthy'] })).toMatchObject({
      networks: ['web'],
      containers: ['app', 'rider'],
    });
  });

  it('takes the own status of a container that is on nothing', () => {
    expect(filtered({ statuses: ['down'] })).toMatchObject({
      containers: ['alone', 'default'],
      unplaced: ['ctr-alone'],
    });
  });

  it('wants driver and status of the same endpoint', () => {
    expect(filtered({ drivers: ['macvlan'], statuses: ['up'] }).containers).toEqual([]);
    expect(filtered({ drivers: ['macvlan'], statuses: ['broken'] }).containers).toEqual(['both']);
  });

  it('keeps a project with the networks it is on', () => {
    expect(filtered({ projects: ['shop'] })).toMatchObject({
      networks: ['bridge', 'lan', 'web'],
      containers: ['app', 'both'],
    });
  });

  it("keeps a project's own network, though nothing is on it", () => {
    const labels = { 'com.docker.compose.project': 'blog' };
    const blog = aSnapshot({ networks: [aNetwork({ name: 'blog_net', labels }), aNetwork()] });
    const { snapshot: kept } = applyFilter(blog, { ...everything, projects: ['blog'] });
    expect(kept.networks.map((network) => network.name)).toEqual(['blog_net']);
  });

  it('keeps an endpoint whose network is gone, and does not call its container unplaced', () => {
    const gone = anEndpoint({ networkId: 'missing:old', status: 'broken', reason: 'network-missing' });
    const broken = aSnapshot({ containers: [aContainer()], endpoints: [gone] });
    const { snapshot: kept, unplaced } = applyFilter(broken, { ...everything, hideSystem: true });
    expect(kept.endpoints).toEqual([gone]);
    expect(unplaced).toEqual([]);
  });
});

describe('whatever is asked', () => {
  const arbitraryFilter: fc.Arbitrary<ChartFilter> = fc.record({
    drivers: fc.subarray(['bridge', 'host', 'null']),
    statuses: fc.subarray(['up', 'starting', 'unhealthy', 'paused', 'down', 'broken'] as const),
    projects: fc.subarray(['shop', 'blog']),
    hideSystem: fc.boolean(),
  });
  const stamp = { engine: 'local', sequence: 1, takenAt: '2026-01-01T00:00:00.000Z' };
  const arbitrarySnapshot = arbitraryFacts.map((facts) => buildSnapshot(facts, stamp));

  it('hiding system networks takes no container away', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, arbitraryFilter, (whole, filter) => {
        const shown = applyFilter(whole, { ...filter, hideSystem: false }).snapshot.containers;
        expect(applyFilter(whole, { ...filter, hideSystem: true }).snapshot.containers).toEqual(shown);
      }),
    );
  });

  it('every container kept hangs under a network kept, is unplaced, or rides', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, arbitraryFilter, (whole, filter) => {
        const { snapshot: kept, unplaced } = applyFilter(whole, filter);
        const networks = new Set(kept.networks.map((network) => network.id));
        for (const container of kept.containers) {
          const own = kept.endpoints.filter((endpoint) => endpoint.containerId === container.id);
          const placed = own.some(
            ({ networkId }) => networks.has(networkId) || isMissingNetworkId(networkId),
          );
          const rides = container.networkMode.startsWith('container:');
          expect(unplaced.includes(container.id)).toBe(!placed && !rides);
        }
      }),
    );
  });

  it('no endpoint is left without its container', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, arbitraryFilter, (whole, filter) => {
        const { snapshot: kept } = applyFilter(whole, filter);
        const containers = new Set(kept.containers.map((container) => container.id));
        expect(kept.endpoints.every((endpoint) => containers.has(endpoint.containerId))).toBe(true);
      }),
    );
  });

  it('filtering what was filtered changes nothing more, while system networks are shown', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, arbitraryFilter, (whole, asked) => {
        const filter = { ...asked, hideSystem: false };
        const once = applyFilter(whole, filter);
        expect(applyFilter(once.snapshot, filter)).toEqual(once);
      }),
    );
  });
});
