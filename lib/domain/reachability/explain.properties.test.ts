import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSnapshot } from '../build-snapshot';
import type { Network } from '../network';
import { arbitraryFacts } from '../testing/arbitraries';
import type { Declared } from './declared';
import { explain } from './explain';
import { partyKey, type Question } from './question';
import { uncertainObstacles } from './reach-facts';
import { aHost } from './testing/reach-world';

const parties = ['one', 'two', 'three', 'four'].map(
  (name) => ({ kind: 'container', id: `ctr-${name}` }) as const,
);
const arbitraryParty = fc.constantFrom(...parties, { kind: 'host' } as const, { kind: 'outside' } as const);
const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .record({
    from: arbitraryParty,
    to: arbitraryParty,
    port: fc.constantFrom(undefined, 80, 81),
    protocol: fc.constantFrom('tcp', 'udp'),
  })
  .map(({ port, ...rest }) => ({ ...rest, ...(port !== undefined && { port }) }));

const drivers = ['bridge', 'bridge', 'macvlan', 'ipvlan', 'overlay', 'weave'];
const options = [
  {},
  { 'com.docker.network.bridge.enable_icc': 'false' },
  { 'com.docker.network.bridge.enable_ip_masquerade': 'false' },
  { 'com.docker.network.bridge.gateway_mode_ipv4': 'routed' },
  { 'com.docker.network.bridge.gateway_mode_ipv4': 'isolated' },
  { macvlan_mode: 'private', ipvlan_mode: 'l3', parent: 'eth0' },
];

/** What drivers, options, parents and published ports do to each other. */
const arbitraryDeclared: fc.Arbitrary<Declared> = fc
  .record({
    facts: arbitraryFacts,
    chosen: fc.infiniteStream(
      fc.tuple(
        fc.constantFrom(...drivers),
        fc.constantFrom(...options),
        fc.constantFrom('eth0', 'eth9', undefined),
      ),
    ),
    hostIps: fc.infiniteStream(fc.constantFrom('0.0.0.0', '::', '127.0.0.1', '172.20.0.1', undefined)),
    listens: fc.constantFrom(undefined, '0.0.0.0', '127.0.0.1', '172.20.0.2'),
    isRead: fc.boolean(),
    version: fc.constantFrom('20.10.24', '27.5.1', '28.5.2', '29.1.0', '5.4.0'),
  })
  .map(({ facts, chosen, hostIps, listens, isRead, version }) => {
    const snapshot = buildSnapshot(facts, { engine: 'local', sequence: 1, takenAt: '' });
    const networks = snapshot.networks.map((network): Network => {
      if (network.name === 'host' || network.name === 'none') return network;
      const [driver, over, parent] = chosen.next().value;
      return { ...network, driver, options: over, ...(parent !== undefined && { parent }) };
    });
    const containers = snapshot.containers.map((container) => {
      const hostIp = hostIps.next().value;
      const publishedPorts =
        hostIp === undefined ? [] : [{ hostIp, hostPort: 8080, containerPort: 80, protocol: 'tcp' }];
      return { ...container, publishedPorts };
    });
    return {
      snapshot: { ...snapshot, networks, containers },
      host: isRead ? aHost : { available: false, reason: 'not-read' },
      engine: { version, apiVersion: '1.48' },
      ...(listens !== undefined && {
        listening: new Map(
          parties.map(({ id }) => [id, [{ address: listens, port: 80, protocol: 'tcp' as const }]]),
        ),
      }),
    };
  });

test('whatever is declared and asked, the answer holds together', () => {
  fc.assert(
    fc.property(arbitraryDeclared, arbitraryQuestion, (declared, question) => {
      const told = explain(declared, question);
      expect(explain(structuredClone(declared), question)).toEqual(told);
      expect(told.ways.length > 0).toBe(told.verdict === 'reachable');
      const isKnown = [question.from, question.to].every(
        (party) =>
          party.kind !== 'container' || declared.snapshot.containers.some(({ id }) => id === party.id),
      );
      // Why not is always said.
      if (
        isKnown &&
        !(partyKey(question.from) === 'outside' && partyKey(question.to) === 'outside') &&
        told.verdict !== 'reachable'
      )
        expect(told.blocked).not.toEqual([]);
      if (told.verdict === 'unknown' && told.blocked.length > 0)
        expect(told.blocked.some(({ obstacle }) => uncertainObstacles.has(obstacle.code))).toBe(true);
      for (const { hops } of [...told.ways, ...told.blocked]) {
        expect(ends(hops[0])).toBe(partyKey(question.from));
        expect(ends(hops.at(-1))).toBe(partyKey(question.to));
      }
      for (const { hops, breaksAt } of told.blocked) expect(hops[breaksAt]).toBeDefined();
    }),
    { numRuns: 400 },
  );
});

function ends(
  hop: ReturnType<typeof explain>['ways'][number]['hops'][number] | undefined,
): string | undefined {
  return hop?.kind === 'container' ? `container:${hop.id}` : hop?.kind;
}
