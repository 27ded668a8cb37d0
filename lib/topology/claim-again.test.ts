import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointStatuses } from '../domain/endpoint';
import type { Snapshot } from '../domain/snapshot';
import { claim } from './claim';
import { claimAgain } from './claim-again';
import { worlds } from './testing/world-arbitrary';
import { aWorld } from './testing/worlds';

/** The claims of every card and of the host, whatever their order. */
function shapeOf({ groups, host }: ReturnType<typeof claim>) {
  const texts = (claims: (typeof groups)[number]['claims']) =>
    claims.map((one) => JSON.stringify(one)).sort();
  return {
    groups: groups.map(({ id, claims }) => ({ id, claims: texts(claims) })),
    host: texts(host.claims),
  };
}

/** Changes the state of some containers and the status, address or priority of some endpoints. */
function shaken(snapshot: Snapshot, seed: number): Snapshot {
  const isHit = (index: number, every: number) => (index + seed) % every === 0;
  return {
    ...snapshot,
    containers: snapshot.containers.map((one, index) =>
      isHit(index, 7) ? { ...one, state: 'paused' } : one,
    ),
    endpoints: snapshot.endpoints.map((one, index) =>
      isHit(index, 5)
        ? {
            ...one,
            status: endpointStatuses[(index + seed) % endpointStatuses.length] ?? 'up',
            gatewayPriority: seed % 3,
          }
        : one,
    ),
  };
}

test('gives what claiming everything anew gives, after any changes', () => {
  fc.assert(
    fc.property(worlds, worlds, fc.array(fc.nat({ max: 40 }), { maxLength: 5 }), (first, other, seeds) => {
      let now = first;
      for (const seed of seeds) {
        now = seed % 9 === 8 ? other : shaken(now, seed);
        expect(shapeOf(claimAgain(now))).toEqual(shapeOf(claim(now)));
      }
    }),
  );
});

test('a change of one container leaves the claims of all other cards the same objects', () => {
  const before = aWorld({ networks: 20, containers: 200, multiHomed: 10 });
  const first = claimAgain(before);
  const at = before.containers.findIndex(({ networkMode }) => !networkMode.startsWith('container:'));
  const containers = before.containers.map((one, index) => (index === at ? { ...one, image: 'new' } : one));
  const second = claimAgain({ ...before, containers });
  const changed = second.groups.filter(({ claims }, index) => claims !== first.groups[index]?.claims);
  expect(changed.length).toBeLessThanOrEqual(2);
});
