import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from './apply-change';
import { buildSnapshot } from './build-snapshot';
import { snapshotChangeSchema } from './change';
import type { Reading } from './facts';
import { factsChange } from './facts-change';
import { emptyFacts, foldReading } from './fold-reading';
import { snapshotSchema } from './snapshot';
import { arbitraryFacts } from './testing/arbitraries';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from './testing/factories';
import { aContainerFacts, anAttachment, someFacts } from './testing/facts-factories';

const first = { engine: 'local', sequence: 1, takenAt: '2026-01-01T00:00:00.000Z' };
const second = { engine: 'local', sequence: 2, takenAt: '2026-01-01T00:00:01.000Z' };
const { engine: _, ...number } = second;

describe('factsChange', () => {
  it('tells of nothing where nothing is different', () => {
    const facts = () => someFacts({ networks: [aNetwork()], containers: [aContainerFacts()] });
    expect(factsChange(facts(), facts())).toBeUndefined();
  });

  it('names only the lists that changed, with what is different and the keys of what is gone', () => {
    const containers = [aContainerFacts({ attachments: [] })];
    const before = someFacts({ networks: [aNetwork({ name: 'a' }), aNetwork({ name: 'b' })], containers });
    const networks = [aNetwork({ name: 'b', internal: true }), aNetwork({ name: 'c' })];
    expect(factsChange(before, someFacts({ networks, containers }))).toEqual({
      networks: { upserted: networks, removed: ['net-a'] },
    });
  });

  it('tells of endpoints alone where a container only changed its networks', () => {
    const web = aNetwork({ name: 'web' });
    const on = (...attachments: ReturnType<typeof anAttachment>[]) =>
      someFacts({ networks: [web], containers: [aContainerFacts({ attachments })] });
    const before = on(anAttachment({ networkName: 'web' }));
    expect(factsChange(before, on())).toEqual({ endpoints: { upserted: [], removed: ['net-web/ctr-app'] } });
  });

  it('tells of the endpoints of containers that were not read, where their network is gone', () => {
    const containers = [aContainerFacts()];
    const before = someFacts({ networks: [aNetwork({ name: 'web' })], containers });
    const after = foldReading(before, { networks: { asked: ['net-web'], found: [] } });
    expect(factsChange(before, after)?.endpoints).toMatchObject({
      upserted: [{ networkId: 'missing:web', reason: 'network-missing' }],
      removed: ['net-web/ctr-app'],
    });
  });

  it('turns one picture into the other, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryFacts, (left, right) => {
        const lists = factsChange(left, right);
        const applied = applyChange(buildSnapshot(left, first), { ...number, ...lists });
        expect(applied).toEqual(buildSnapshot(right, second));
      }),
    );
  });

  it('keeps a picture equal to one made from nothing, through any sequence of whole and partial reads', () => {
    fc.assert(
      fc.property(fc.array(arbitraryReading, { maxLength: 12 }), (readings) => {
        let facts = emptyFacts;
        let snapshot = buildSnapshot(facts, second);
        for (const reading of readings) {
          const next = foldReading(facts, reading);
          const lists = factsChange(facts, next);
          if (lists !== undefined) snapshot = applyChange(snapshot, { ...number, ...lists });
          facts = next;
          expect(snapshot).toEqual(buildSnapshot(structuredClone(facts), second));
        }
      }),
    );
  });

  it('crosses HTTP: as JSON it still turns one into the other', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryFacts, (left, right) => {
        const change = { ...number, ...factsChange(left, right) };
        const received = snapshotChangeSchema.parse(JSON.parse(JSON.stringify(change)));
        const before = snapshotSchema.parse(buildSnapshot(left, first));
        expect(applyChange(before, received)).toEqual(buildSnapshot(right, second));
      }),
    );
  });
});

/** Everything or a part of what one engine or another holds, as a read of it tells. */
const arbitraryReading: fc.Arbitrary<Reading> = fc
  .record({
    facts: arbitraryFacts,
    networks: fc.constantFrom('all', 'some', 'none'),
    containers: fc.constantFrom('all', 'some', 'none'),
    ids: fc.infiniteStream(fc.boolean()),
  })
  .map(({ facts, networks, containers, ids }) => ({
    ...(networks !== 'none' && { networks: partOf(facts.networks, networks === 'all', ids, ({ id }) => id) }),
    ...(containers !== 'none' && {
      containers: partOf(facts.containers, containers === 'all', ids, ({ container }) => container.id),
    }),
    ...(networks === 'all' && { swarm: facts.swarm }),
  }));

/** Each item is asked for or not, and what is asked for is found or gone. */
function partOf<T>(items: readonly T[], all: boolean, luck: Iterator<boolean>, idOf: (item: T) => string) {
  if (all) return { asked: 'all' as const, found: items };
  const asked = items.filter(() => luck.next().value === true);
  return { asked: asked.map(idOf), found: asked.filter(() => luck.next().value === true) };
}

describe('applyChange', () => {
  it('does the same the second time', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryFacts, (left, right) => {
        const change = { ...number, ...factsChange(left, right) };
        const once = applyChange(buildSnapshot(left, first), change);
        expect(applyChange(once, change)).toEqual(once);
      }),
    );
  });

  it('leaves alone what the change does not name', () => {
    const before = aSnapshot({
      networks: [aNetwork({ name: 'a' }), aNetwork({ name: 'b' })],
      containers: [aContainer()],
      endpoints: [anEndpoint()],
    });
    const after = applyChange(before, {
      ...number,
      networks: { upserted: [aNetwork({ name: 'c' })], removed: ['net-b'] },
      endpoints: { upserted: [], removed: ['net-z/ctr-app'] },
    });
    expect(after.containers).toBe(before.containers);
    expect(after.endpoints).toBe(before.endpoints);
    expect(after.networks[0]).toBe(before.networks[0]);
  });
});
