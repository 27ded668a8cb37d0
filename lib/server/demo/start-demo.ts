import 'server-only';
import { join } from 'node:path';
import { playDay } from '@/lib/simulator/day/play-day';
import { startSimulator } from '@/lib/simulator/start-simulator';
import { createDockerodeClient } from '../engine/dockerode-client';
import { EngineWatcher } from '../watch/engine-watcher';
import type { Watcher } from '../watch/watcher';
import { demoFolder } from './demo-folder';
import { demoHost } from './demo-host';

const id = 'demo';
/** The same story each time, so that what one shows another can be found again. */
const seed = 1;

/**
 * Starts an engine that is only a story, with a day that passes on it, and a watcher on it as on any other. It lives in this process,
 * behind a socket of its own, and is told from real engines by its kind.
 * @returns the watcher, not yet started.
 */
export async function startDemo({ readOnly }: { readOnly: boolean }): Promise<Watcher> {
  const path = join(demoFolder(), 'docker.sock');
  const { engine } = await startSimulator({
    listen: { socketPath: path },
    world: { name: 'homeServer' },
    seed,
    interfaces: demoHost.routes.flatMap(({ destination, gateway, interface: name }) =>
      gateway === undefined ? [{ name, subnet: destination }] : [],
    ),
    name: 'harbour',
  });
  playDay(engine, { seed, pace: 1 });
  const endpoint = `unix://${path}`;
  return new EngineWatcher({
    id,
    demo: { interfaces: demoHost },
    discover: async () => ({
      ok: true,
      id,
      endpoint,
      address: { kind: 'unix', path },
      foundBy: 'DOCKER_HOST',
    }),
    openClient: (address) => createDockerodeClient({ address, readOnly }),
  });
}
