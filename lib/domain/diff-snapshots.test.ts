import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from './apply-change';
import { buildSnapshot } from './build-snapshot';
import { snapshotChangeSchema } from './change';
import { diffSnapshots } from './diff-snapshots';
import { snapshotSchema } from './snapshot';
import { arbitraryFacts } from './testing/arbitraries';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from './testing/factories';

const first = { engine: 'local', sequence: 1, takenAt: '2026-01-01T00:00:00.000Z' };
const second = { engine: 'local', sequence: 2, takenAt: '2026-01-01T00:00:01.000Z' };

describe('diffSnapshots', () => {
  it('tells of nothing where only number and time differ', () => {
    const before = aSnapshot({ networks: [aNetwork()] });
    const after = aSnapshot({ networks: [aNetwork()], sequence: 2, takenAt: '2026-01-02T00:00:00.000Z' });
    expect(diffSnapshots(before, after)).toBeUndefined();
  });

  it('names only the lists that changed, with what is different and the keys of what is gone', () => {
    const before = aSnapshot({
      networks: [aNetwork({ name: 'a' }), aNetwork({ name: 'b' })],
      containers: [aContainer()],
    });
    const after = aSnapshot({
      networks: [aNetwork({ name: 'b', internal: true }), aNetwork({ name: 'c' })],
      containers: [aContainer()],
      sequence: 2,
    });
    expect(diffSnapshots(before, after, 1_767_225_600_000)).toEqual({
      sequence: 2,
      takenAt: after.takenAt,
      eventAt: 1_767_225_600_000,
      networks: {
        upserted: [aNetwork({ name: 'b', internal: true }), aNetwork({ name: 'c' })],
        removed: ['net-a'],
      },
    });
  });

  it('knows endpoints by network and container', () => {
    const before = aSnapshot({ endpoints: [anEndpoint()] });
    expect(diffSnapshots(before, aSnapshot({ sequence: 2 }))?.endpoints).toEqual({
      upserted: [],
      removed: ['net-web/ctr-app'],
    });
  });

  it('turns one snapshot into the other, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryFacts, (left, right) => {
        const before = buildSnapshot(left, first);
        const after = buildSnapshot(right, second);
        const change = diffSnapshots(before, after);
        if (change === undefined) expect({ ...before, ...second }).toEqual(after);
        else expect(applyChange(before, change)).toEqual(after);
      }),
    );
  });

  it('crosses HTTP: as JSON it still turns one into the other', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryFacts, (left, right) => {
        const before = buildSnapshot(left, first);
        const after = buildSnapshot(right, second);
        const change = diffSnapshots(before, after);
        fc.pre(change !== undefined);
        const received = snapshotChangeSchema.parse(JSON.parse(JSON.stringify(change)));
        expect(applyChange(snapshotSchema.parse(before), received)).toEqual(after);
      }),
    );
  });
});

describe('applyChange', () => {
  it('does the same the second time', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryFacts, (left, right) => {
        const before = buildSnapshot(left, first);
        const change = diffSnapshots(before, buildSnapshot(right, second));
        fc.pre(change !== undefined);
        const once = applyChange(before, change);
        expect(applyChange(once, change)).toEqual(once);
      }),
    );
  });

  it('leaves alone what the change does not name', () => {
    const before = aSnapshot({ networks: [aNetwork({ name: 'a' }), aNetwork({ name: 'b' })] });
    const after = applyChange(before, {
      sequence: 2,
      takenAt: before.takenAt,
      networks: { upserted: [aNetwork({ name: 'c' })], removed: ['net-b'] },
    });
    expect(after.containers).toBe(before.containers);
    expect(after.networks[0]).toBe(before.networks[0]);
  });
});

describe('buildSnapshot', () => {
  it('reuses every object and list of the picture before that still holds', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const before = buildSnapshot(facts, first);
        const after = buildSnapshot(facts, second, before);
        expect(after.endpoints).toBe(before.endpoints);
        expect(after.networks).toBe(before.networks);
        expect(after.containers).toBe(before.containers);
        expect(after).toMatchObject(second);
      }),
    );
  });

  it('is the same with and without a picture before', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryFacts, (left, right) => {
        const before = buildSnapshot(left, first);
        expect(buildSnapshot(right, second, before)).toEqual(buildSnapshot(right, second));
      }),
    );
  });
});
