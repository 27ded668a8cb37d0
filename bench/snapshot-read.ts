import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { LabEngine } from '@/e2e/lab/lab-engine';
import { buildSnapshot } from '@/lib/domain/build-snapshot';
import { emptyFacts, foldReading } from '@/lib/domain/fold-reading';
import type { EngineClient } from '@/lib/server/engine/engine-client';
import type { RawEngine } from './raw-engine';
import { pairedRatio, percentile, timed } from './statistics';

const run = promisify(execFile);

/** Milliseconds at the median, and medians of the paired ratios. */
export type SnapshotRead = {
  portolanMs: number;
  rawMs: number;
  cliMs: number;
  overRaw: number;
  cliOverPortolan: number;
  pairs: number;
};

/**
 * A full snapshot by Portolan's own reading, by the two raw calls on a kept connection, and by the docker CLI inspecting
 * everything, in turn, `pairs` times.
 */
export async function measureSnapshotRead(
  lab: LabEngine,
  client: EngineClient,
  raw: RawEngine,
  pairs: number,
): Promise<SnapshotRead> {
  const byPortolan = async () => {
    const [networks, containers] = [await client.listNetworks(), await client.listContainers()];
    const facts = foldReading(emptyFacts, {
      networks: { asked: 'all', found: networks },
      containers: { asked: 'all', found: containers },
    });
    const snapshot = buildSnapshot(facts, { engine: 'bench', sequence: 0, takenAt: '' });
    if (snapshot.containers.length === 0) throw new Error('The snapshot is empty.');
  };
  const byRawCalls = async () => {
    JSON.parse(await raw.call('GET', '/v1.41/networks'));
    JSON.parse(await raw.call('GET', '/v1.41/containers/json?all=1'));
  };
  const byCli = async () => {
    const env = { ...process.env, DOCKER_HOST: lab.dockerHost };
    const list = async (...args: string[]) => (await run('docker', args, { env })).stdout.trim().split('\n');
    const inspect = async (args: string[], ids: string[]) =>
      JSON.parse((await run('docker', [...args, ...ids], { env, maxBuffer: 256 << 20 })).stdout);
    await inspect(['network', 'inspect'], await list('network', 'ls', '-q'));
    await inspect(['inspect'], await list('ps', '-aq'));
  };

  const times: Record<'portolan' | 'raw' | 'cli', number[]> = { portolan: [], raw: [], cli: [] };
  for (let pair = -2; pair < pairs; pair += 1) {
    // The order turns with each pair, so that none is always the one that runs on warm caches.
    const order =
      pair % 2 === 0 ? (['portolan', 'raw', 'cli'] as const) : (['raw', 'portolan', 'cli'] as const);
    for (const way of order) {
      const took = await timed(way === 'portolan' ? byPortolan : way === 'raw' ? byRawCalls : byCli);
      if (pair >= 0) times[way].push(took);
    }
  }
  return {
    portolanMs: percentile(times.portolan, 0.5),
    rawMs: percentile(times.raw, 0.5),
    cliMs: percentile(times.cli, 0.5),
    overRaw: pairedRatio(times.portolan, times.raw),
    cliOverPortolan: pairedRatio(times.cli, times.portolan),
    pairs,
  };
}
