import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
