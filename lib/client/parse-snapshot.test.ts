import { expect, it } from 'vitest';
import { snapshotSchema } from '@/lib/domain/snapshot';
import {
  aContainer,
  aNetwork,
  anEndpoint,
  aService,
  aSnapshot,
  aSwarmNode,
  aTask,
} from '@/lib/domain/testing/factories';
import { parseSnapshot } from './parse-snapshot';

const snapshot = aSnapshot({
  networks: [aNetwork()],
  containers: Array.from({ length: 1_200 }, (_, index) =>
    aContainer({ id: `c${String(index).padStart(4, '0')}` }),
  ),
  endpoints: [anEndpoint()],
  services: [aService()],
  tasks: [aTask()],
  swarmNodes: [aSwarmNode()],
});

it('parses what the schema parses', async () => {
  const json: unknown = JSON.parse(JSON.stringify({ ...snapshot, unknown: 1 }));
  expect(await parseSnapshot(json)).toEqual(snapshotSchema.parse(json));
});

it.each(['networks', 'containers', 'endpoints', 'services', 'tasks', 'swarmNodes'] as const)(
  'refuses a snapshot in which one of the %s is wrong, or which lacks them',
  async (list) => {
    const { [list]: items, ...rest } = snapshot;
    await expect(parseSnapshot(rest)).rejects.toThrow();
    await expect(parseSnapshot({ ...rest, [list]: [...items, { id: 1 }] })).rejects.toThrow();
  },
);
