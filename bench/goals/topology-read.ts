import { startEngine } from '@/e2e/lab/start-engine';
import { startServer } from '@/e2e/start-server';
import { createDockerodeClient } from '@/lib/server/engine/dockerode-client';
import { growthExponent } from '../growth';
import { RawEngine } from '../raw-engine';
import type { Row } from '../report';
import { measureSnapshotRead, type SnapshotRead } from '../snapshot-read';
import { measureWarmSnapshot } from '../warm-snapshot';
import { makeWorld } from '../world';

const pairs = 15;
const small = { networks: 100, containers: 300, running: 20 };
const large = { networks: 300, containers: 1_000, running: 20 };

/** What a picture of a real engine costs, read anew and told again. */
export async function topologyReadGoals(): Promise<Row[]> {
  const lesser = await readAt(small);
  const { read, warm } = await readAt(large, true);
  const growth = growthExponent(
    { size: small.containers, cost: lesser.read.portolanMs },
    { size: large.containers, cost: read.portolanMs },
  );
  const at = `${large.networks}/${large.containers}`;
  return [
    {
      what: `cold topology read over the two raw calls, ${at}`,
      goal: '≤ 1.25×',
      measured: `${read.overRaw.toFixed(2)}× (${read.portolanMs.toFixed(0)} over ${read.rawMs.toFixed(0)} ms; at 100/300 ${lesser.read.overRaw.toFixed(2)}×)`,
      holds: read.overRaw <= 1.25,
    },
    {
      what: `docker CLI's inspect of everything over it, ${at}`,
      goal: '≥ 18×',
      measured: `${read.cliOverPortolan.toFixed(1)}× (${read.cliMs.toFixed(0)} ms; at 100/300 ${lesser.read.cliOverPortolan.toFixed(1)}×)`,
      holds: read.cliOverPortolan >= 18,
    },
    {
      what: 'its growth with the number of containers, 300 to 1,000',
      goal: 'exponent ≤ 1.15',
      measured: growth.toFixed(2),
      holds: growth <= 1.15,
    },
    {
      what: `warm snapshot over HTTP over the raw calls, ${at}`,
      goal: '≤ 0.2×',
      measured: `${warm.overRaw.toFixed(2)}× (${warm.warmMs.toFixed(1)} ms)`,
      holds: warm.overRaw <= 0.2,
    },
  ];
}

type Size = typeof small;
type Warm = { warmMs: number; overRaw: number };

async function readAt(size: Size, withServer?: false): Promise<{ read: SnapshotRead }>;
async function readAt(size: Size, withServer: true): Promise<{ read: SnapshotRead; warm: Warm }>;
async function readAt(size: Size, withServer = false): Promise<{ read: SnapshotRead; warm?: Warm }> {
  const lab = await startEngine({ name: 'bench' });
  const raw = new RawEngine(lab.socket);
  const client = createDockerodeClient({ address: { kind: 'unix', path: lab.socket }, readOnly: true });
  try {
    await makeWorld(raw, size);
    await client.readVersion();
    const read = await measureSnapshotRead(lab, client, raw, size, pairs);
    if (!withServer) return { read };
    const server = await startServer(lab);
    try {
      return { read, warm: await measureWarmSnapshot(server, raw, pairs) };
    } finally {
      await server.stop();
    }
  } finally {
    client.close();
    raw.close();
    await lab.stop();
  }
}
