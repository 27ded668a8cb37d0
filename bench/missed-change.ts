import { z } from 'zod';
import type { LabEngine } from '@/e2e/lab/lab-engine';
import { waitUntil } from '@/e2e/lab/wait-until';
import { startServer } from '@/e2e/start-server';
import { snapshotSchema } from '@/lib/domain/snapshot';
import { enginePath } from './fresh-picture';
import type { RawEngine } from './raw-engine';
import { percentile, timed } from './statistics';

const made = z.object({ Id: z.string() });
/** Seconds between two reads that look for what no event told. */
const reconcileEvery = 30;

/**
 * Connects a stopped container, of which Docker sends no event, right after a read that looks for such changes.
 * @returns seconds until the snapshot has it, and the share of its time that the engine spends on those reads.
 */
export async function measureMissedChange(
  lab: LabEngine,
  raw: RawEngine,
): Promise<{ seconds: number; share: number }> {
  const { Id: networkId } = made.parse(
    JSON.parse(await raw.call('POST', '/v1.41/networks/create', { Name: 'quiet', Driver: 'bridge' })),
  );
  const body = { Image: 'busybox:local', Cmd: ['true'] };
  const { Id: containerId } = made.parse(
    JSON.parse(await raw.call('POST', '/v1.41/containers/create?name=stopped', body)),
  );
  const server = await startServer(lab);
  try {
    const path = `${await enginePath(server)}/snapshot`;
    const shows = async () => {
      const { endpoints } = snapshotSchema.parse(await (await server.api(path)).json());
      return endpoints.some((one) => one.networkId === networkId && one.containerId === containerId);
    };
    await waitUntil(async () => (await server.api(path)).ok, {
      timeout: 10_000,
      describe: () => 'a picture',
    });
    await raw.call('POST', `/v1.41/networks/${networkId}/connect`, { Container: containerId });
    const seconds =
      (await timed(() =>
        waitUntil(shows, { timeout: 90_000, describe: () => 'the change that no event told' }),
      )) / 1000;
    const reads: number[] = [];
    for (let read = 0; read < 15; read += 1)
      reads.push(await timed(() => raw.call('GET', '/v1.41/containers/json?all=1')));
    return { seconds, share: percentile(reads, 0.5) / 1000 / reconcileEvery };
  } finally {
    await server.stop();
  }
}
