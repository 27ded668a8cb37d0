import { z } from 'zod';
import type { RunningServer } from '@/e2e/start-server';
import { buildSnapshot } from '@/lib/domain/build-snapshot';
import { emptyFacts, foldReading } from '@/lib/domain/fold-reading';
import { isSameValue } from '@/lib/domain/same-value';
import { type Snapshot, snapshotSchema } from '@/lib/domain/snapshot';
import {
  containerListEntryJson,
  toContainerFacts,
} from '@/lib/server/engine/docker-json/container-list-json';
import { networkJson, toNetwork } from '@/lib/server/engine/docker-json/network-json';
import type { RawEngine } from './raw-engine';

const containersJson = z.array(containerListEntryJson);
const networksJson = z.array(networkJson);

/** @returns the picture of an engine that is in no Swarm, read from it now with nothing remembered. */
export async function freshPicture(raw: RawEngine): Promise<Snapshot> {
  const networks = networksJson.parse(JSON.parse(await raw.call('GET', '/v1.41/networks')));
  const containers = containersJson.parse(JSON.parse(await raw.call('GET', '/v1.41/containers/json?all=1')));
  const facts = foldReading(emptyFacts, {
    networks: { asked: 'all', found: networks.map(toNetwork) },
    containers: { asked: 'all', found: containers.map(toContainerFacts) },
  });
  return buildSnapshot(facts, { engine: '', sequence: 0, takenAt: '' });
}

/** @param path such as `/api/engines/local` */
export async function shownPicture(server: RunningServer, path: string): Promise<Snapshot> {
  return snapshotSchema.parse(await (await server.api(`${path}/snapshot`)).json());
}

/** Whether both show the same engine state. */
export function showsTheSame(a: Snapshot, b: Snapshot): boolean {
  const stamp = { engine: '', sequence: 0, takenAt: '' };
  return isSameValue({ ...a, ...stamp }, { ...b, ...stamp });
}

/** The path of the server's first engine in its API. */
export async function enginePath(server: RunningServer): Promise<string> {
  const [first] = z
    .array(z.object({ id: z.string() }))
    .parse(await (await server.api('/api/engines')).json());
  if (first === undefined) throw new Error('The server knows no engine.');
  return `/api/engines/${encodeURIComponent(first.id)}`;
}
