import type { RunningServer } from '@/e2e/start-server';
import { enginePath } from './fresh-picture';
import type { RawEngine } from './raw-engine';
import { pairedRatio, percentile, timed } from './statistics';

/** The snapshot as a browser gets it from a server that has it, in turn with the two calls that the engine would be asked. */
export async function measureWarmSnapshot(
  server: RunningServer,
  raw: RawEngine,
  pairs: number,
): Promise<{ warmMs: number; overRaw: number }> {
  const path = `${await enginePath(server)}/snapshot`;
  const times = { warm: [] as number[], raw: [] as number[] };
  for (let pair = -3; pair < pairs; pair += 1) {
    const warm = await timed(async () => {
      const reply = await server.api(path);
      if (!reply.ok) throw new Error(`${path} answered ${reply.status}`);
      await reply.arrayBuffer();
    });
    const cold = await timed(() =>
      Promise.all([raw.call('GET', '/v1.41/networks'), raw.call('GET', '/v1.41/containers/json?all=1')]),
    );
    if (pair < 0) continue;
    times.warm.push(warm);
    times.raw.push(cold);
  }
  return { warmMs: percentile(times.warm, 0.5), overRaw: pairedRatio(times.warm, times.raw) };
}
