import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { LabEngine } from '@/e2e/lab/lab-engine';
import { emptyFacts } from '@/lib/domain/fold-reading';
import { nothingInvalid } from '@/lib/domain/invalidation';
import type { EngineClient } from '@/lib/server/engine/engine-client';
import { Picture } from '@/lib/server/watch/picture';
import { readInvalid } from '@/lib/server/watch/read-invalid';
import type { RawEngine } from './raw-engine';
import { pairedRatio, percentile, timed } from './statistics';

const run = promisify(execFile);

const allLists = { ...nothingInvalid, networks: 'all', containers: 'all' } as const;

/** Enough for the code of both ways to be compiled, as it is in a server that runs. */
const warmups = 8;

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
 * A full snapshot by the watcher's own reading, by the two raw calls at once on kept connections, and by the docker CLI inspecting
 * everything, in turn, `pairs` times.
 */
export async function measureSnapshotRead(
  lab: LabEngine,
  client: EngineClient,
  raw: RawEngine,
  { containers }: { containers: number },
  pairs: number,
): Promise<SnapshotRead> {
  const byPortolan = async () => {
    const { reading } = await readInvalid(client, allLists, { state: 'inactive' }, emptyFacts);
    const picture = new Picture('bench');
    picture.take(reading, '', undefined);
    if (picture.snapshot?.containers.length !== containers) throw new Error('The snapshot is not whole.');
  };
  const byRawCalls = async () => {
    const paths = ['/v1.41/networks', '/v1.41/containers/json?all=1'];
    const replies = await Promise.all(paths.map((path) => raw.call('GET', path)));
    for (const reply of replies) JSON.parse(reply);
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
  for (let pair = -warmups; pair < pairs; pair += 1) {
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
