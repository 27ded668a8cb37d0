import { setTimeout as sleep } from 'node:timers/promises';
import type { LabEngine } from '@/e2e/lab/lab-engine';
import { waitUntil } from '@/e2e/lab/wait-until';
import { createDockerodeClient } from '@/lib/server/engine/dockerode-client';
import type { EngineClient } from '@/lib/server/engine/engine-client';
import { EngineWatcher } from '@/lib/server/watch/engine-watcher';
import type { RawEngine } from './raw-engine';
import type { World } from './world';

/** What following the engine cost it: every call that the watcher made, for every event that it heard. */
export type EventCalls = { events: number; calls: number };

/** Longer than the watcher takes to read everything that an event was about. */
const REST_MS = 1_500;

/** Has the product's watcher follow some containers through what happens to containers, one thing after the other. */
export async function measureEventCalls(
  lab: LabEngine,
  client: EngineClient,
  raw: RawEngine,
  world: World,
): Promise<EventCalls> {
  const watcher = new EngineWatcher({
    id: 'bench',
    discover: async () => ({
      ok: true,
      id: 'bench',
      endpoint: lab.dockerHost,
      address: { kind: 'unix', path: lab.socket },
      foundBy: 'DOCKER_HOST',
    }),
    openClient: (address) => createDockerodeClient({ address, readOnly: true }),
    // What an idle watcher asks is measured apart.
    timing: { reconcileEvery: 3_600_000 },
  });
  const over = new AbortController();
  let stream: Promise<void> | undefined;
  let events = 0;
  try {
    watcher.start();
    await waitUntil(() => watcher.engine().status === 'connected', {
      timeout: 10_000,
      describe: () => 'the watcher to connect',
    });
    await sleep(REST_MS);
    const before = watcher.client().callCount;
    await new Promise<void>((onOpen, reject) => {
      stream = client.readEvents({
        signal: over.signal,
        onOpen,
        onEvent: () => {
          events += 1;
        },
      });
      stream.catch(reject);
    });
    for (const container of world.containers.slice(0, 8)) await liveThrough(raw, container.id, world);
    await sleep(REST_MS);
    return { events, calls: watcher.client().callCount - before };
  } finally {
    over.abort();
    await watcher.stop();
    await stream;
  }
}

async function liveThrough(raw: RawEngine, id: string, world: World): Promise<void> {
  const network = world.networkIds.at(-1);
  const call = (path: string, body?: object) => raw.call('POST', `/v1.41${path}`, body);
  const name = `renamed-${id.slice(0, 6)}`;
  await call(`/containers/${id}/rename?name=${name}`);
  await call(`/networks/${network}/connect`, { Container: id });
  await call(`/containers/${id}/pause`);
  await call(`/containers/${id}/unpause`);
  await call(`/networks/${network}/disconnect`, { Container: id });
  await call(`/containers/${id}/kill`);
  await call(`/containers/${id}/start`);
  const old = world.containers.find((one) => one.id === id)?.name;
  await call(`/containers/${id}/rename?name=${old}`);
}
