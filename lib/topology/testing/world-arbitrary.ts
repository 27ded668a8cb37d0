import fc from 'fast-check';
import type { Container } from '../../domain/container';
import { type Endpoint, endpointStatuses } from '../../domain/endpoint';
import type { Network } from '../../domain/network';
import type { Snapshot } from '../../domain/snapshot';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '../../domain/testing/factories';

const drivers = ['bridge', 'bridge', 'bridge', 'macvlan', 'ipvlan', 'overlay', 'host', 'null'] as const;

const networks: fc.Arbitrary<Network[]> = fc
  .array(
    fc.record({
      driver: fc.constantFrom(...drivers),
      internal: fc.boolean(),
      parent: fc.option(fc.constantFrom('eth0', 'eth0.10', 'eth7'), { nil: undefined }),
      project: fc.option(fc.constantFrom('shop', 'home'), { nil: undefined }),
    }),
    { maxLength: 14 },
  )
  .map((seeds) => {
    const single = new Set<string>();
    return seeds.flatMap(({ driver, internal, parent, project }, index) => {
      if (driver === 'host' || driver === 'null') {
        // An engine has one of each.
        if (single.has(driver)) return [];
        single.add(driver);
      }
      return aNetwork({
        name: `net${index}`,
        driver,
        internal,
        labels: project === undefined ? {} : { 'com.docker.compose.project': project },
        ...(parent === undefined ? {} : { parent }),
      });
    });
  });

/** Weights of how many networks a container joins: most are on one. */
const joins = fc.constantFrom(0, 1, 1, 1, 1, 1, 2, 2, 3);

const containerSeed = fc.record({
  joins,
  pick: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
  status: fc.constantFrom(...endpointStatuses),
  rides: fc.constantFrom(undefined, undefined, undefined, undefined, 0, 1),
  missing: fc.constantFrom(false, false, false, false, false, true),
  port: fc.option(fc.integer({ min: 80, max: 90 }), { nil: undefined }),
});

/** An engine with up to fourteen networks of all drivers and sixty containers: guests, riders, missing networks, nothing at all. */
export const worlds: fc.Arbitrary<Snapshot> = fc
  .tuple(networks, fc.array(containerSeed, { maxLength: 60, size: 'max' }))
  .map(([made, seeds]) => {
    const containers: Container[] = [];
    const endpoints: Endpoint[] = [];
    for (const [index, seed] of seeds.entries()) {
      const provider = seed.rides === undefined ? undefined : containers[seed.rides];
      const container = aContainer({
        name: `c${index}`,
        networkMode: provider === undefined ? 'web' : `container:${provider.id}`,
        publishedPorts:
          seed.port === undefined
            ? []
            : [{ hostIp: '0.0.0.0', hostPort: seed.port, containerPort: 80, protocol: 'tcp' }],
      });
      containers.push(container);
      if (provider !== undefined) continue;
      const ids = new Set(
        seed.pick.slice(0, seed.joins).flatMap((pick) => made[pick % Math.max(1, made.length)]?.id ?? []),
      );
      if (seed.missing) ids.add('missing:gone');
      for (const networkId of ids) {
        endpoints.push(anEndpoint({ networkId, containerId: container.id, status: seed.status }));
      }
    }
    return aSnapshot({ networks: made, containers, endpoints });
  });

/** The same lists in another order. */
export function shuffled(snapshot: Snapshot, seed: number): Snapshot {
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item, index) => ({ item, order: ((index + 1) * (seed + 7919)) % 104_729 }))
      .sort((a, b) => a.order - b.order)
      .map(({ item }) => item);
  return {
    ...snapshot,
    networks: shuffle(snapshot.networks),
    containers: shuffle(snapshot.containers),
    endpoints: shuffle(snapshot.endpoints),
  };
}
