import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSimulator } from '@/lib/simulator/start-simulator';
import { makeRunDirectory } from './lab/run-directory';
import { startEngine } from './lab/start-engine';
import { Camera } from './screenshots/camera';
import { makeWorld, type WorldSize, worldSizes } from './screenshots/world';
import { startServer } from './start-server';

/**
 * Takes pictures of Portolan on throwaway engines: of every world into test-results/shots/, to be looked at; with --readme those
 * of the README into docs/images/.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const forReadme = process.argv.includes('--readme');

async function shoot(size: WorldSize, take: (camera: Camera) => Promise<void>): Promise<void> {
  const engine = await startEngine({ name: 'harbour', hostInterfaces: 'many' });
  try {
    await makeWorld(engine, size);
    const server = await startServer(engine);
    const camera = await Camera.open(server.signInUrl, size);
    try {
      await take(camera);
    } finally {
      await camera.close();
      await server.stop();
    }
  } finally {
    await engine.stop();
  }
}

/** What no real engine here could hold. */
async function shootFar(take: (camera: Camera) => Promise<void>): Promise<void> {
  const { path } = makeRunDirectory('simulated');
  const world = { name: 'huge', networks: 1_000, containers: 10_000 } as const;
  const simulator = await startSimulator({
    listen: { socketPath: join(path, 'docker.sock') },
    world,
    seed: 1,
  });
  const server = await startServer({ dockerHost: simulator.address, hostPrefix: undefined });
  const camera = await Camera.open(server.signInUrl, world.containers);
  try {
    await take(camera);
  } finally {
    await camera.close();
    await server.stop();
    await simulator.close();
    rmSync(path, { recursive: true });
  }
}

const folder = join(root, forReadme ? 'docs/images' : 'test-results/shots');
mkdirSync(folder, { recursive: true });
const fileOf = (name: string) => join(folder, `${name}.png`);

if (forReadme) {
  await shoot(60, async (camera) => {
    await camera.chart('dark', fileOf('chart-dark'));
    await camera.chart('light', fileOf('chart-light'));
    await camera.phone('dark', fileOf('phone'));
    await camera.drag('dark', fileOf('drag'));
    await camera.create('dark', fileOf('create'));
  });
  await shootFar((camera) => camera.far('dark', fileOf('far')));
} else {
  for (const size of worldSizes)
    await shoot(size, async (camera) => {
      for (const theme of ['dark', 'light'] as const) {
        await camera.chart(theme, fileOf(`${size}-chart-${theme}`));
        await camera.phone(theme, fileOf(`${size}-phone-${theme}`));
      }
    });
}
console.log(`The pictures are in ${folder}.`);
