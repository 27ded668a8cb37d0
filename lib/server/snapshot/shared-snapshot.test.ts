import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Snapshot, snapshotSchema } from '@/lib/domain/snapshot';
import { aContainer, aNetwork, anEndpoint, aService, aSnapshot } from '@/lib/domain/testing/factories';
import { SharedSnapshot } from './shared-snapshot';
import { snapshotJson } from './snapshot-json';

const takenAt = '2026-01-01T00:00:00.000Z';
const manyContainers = Array.from({ length: 1_001 }, (_, index) =>
  aContainer({ id: `c${String(index).padStart(4, '0')}`, name: `"quoted", [listed] ${index}` }),
);
const numbered = (sequence: number, at = takenAt): Snapshot =>
  aSnapshot({ sequence, takenAt: at, networks: [aNetwork()], containers: manyContainers });

async function whole(snapshot: Snapshot): Promise<unknown> {
  let text = '';
  for await (const piece of snapshotJson(snapshot)) text += piece;
  return JSON.parse(text);
}

test('the pieces are the snapshot', async () => {
  expect(await whole(aSnapshot())).toEqual(aSnapshot());
  const snapshot = aSnapshot({
    containers: manyContainers,
    endpoints: [anEndpoint()],
    services: [aService()],
  });
  expect(await whole(snapshot)).toEqual(snapshot);
});

test('other work is done between the pieces of a large one', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  const containers = Array.from({ length: 50 }, () => manyContainers).flat();
  await whole({ ...aSnapshot(), containers });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});

test.each([true, false])('is made once for all who ask for it, compressed: %s', async (compressed) => {
  const shared = new SharedSnapshot({ compressed });
  const newest = () => numbered(1);
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => shared.bytes(newest)));
  const later = await shared.bytes(newest);
  if (first === undefined) throw new Error('nobody was answered');
  expect([...others, later].every((one) => one.bytes === first.bytes)).toBe(true);
  const text = compressed ? gunzipSync(first.bytes) : first.bytes;
  expect(snapshotSchema.parse(JSON.parse(text.toString()))).toEqual(numbered(1));
});

test('nobody gets a picture that is older than the asking, and no more than two are made for any number', async () => {
  const shared = new SharedSnapshot({ compressed: true });
  let sequence = 1;
  const newest = () => numbered(sequence);
  const early = shared.bytes(newest);
  // The first has been begun.
  await Promise.resolve();
  await Promise.resolve();
  sequence = 2;
  const late = [shared.bytes(newest), shared.bytes(newest), shared.bytes(newest)];
  sequence = 3;
  const told = await Promise.all([early, ...late]);
  expect(told.map(({ snapshot }) => snapshot.sequence)).toEqual([1, 3, 3, 3]);
  expect(new Set(told.map(({ bytes }) => bytes)).size).toBe(2);
});

test('is made anew where the engine has confirmed it for long', async () => {
  const shared = new SharedSnapshot({ compressed: false });
  const first = await shared.bytes(() => numbered(1));
  expect(await shared.bytes(() => numbered(1, '2026-01-01T00:00:14.000Z'))).toBe(first);
  const later = await shared.bytes(() => numbered(1, '2026-01-01T00:00:15.000Z'));
  expect(later.snapshot.takenAt).toBe('2026-01-01T00:00:15.000Z');
});

test('a making that fails is told to who waited for it, and the next one is tried', async () => {
  const shared = new SharedSnapshot({ compressed: false });
  const broken = () => ({
    ...numbered(1),
    containers: [
      {
        ...aContainer(),
        toJSON: () => {
          throw new Error('broken');
        },
      },
    ],
  });
  await expect(shared.bytes(broken)).rejects.toThrow('broken');
  expect((await shared.bytes(() => numbered(1))).snapshot.sequence).toBe(1);
});
