import { parseArgs } from 'node:util';
import { playDay } from '@/lib/simulator/day/play-day';
import { setHealth } from '@/lib/simulator/engine/health';
import { pauseContainer, unpauseContainer } from '@/lib/simulator/engine/pause-container';
import { type Simulator, startSimulator } from '@/lib/simulator/start-simulator';
import type { World } from '@/lib/simulator/worlds/make-world';

// Simulates an engine until it is ended; `--day 1` lets a calm day happen on it.
// npx tsx bench/simulate.ts --world huge --networks 1000 --containers 10000 --socket /tmp/x.sock [--events-per-second 20]
const { values } = parseArgs({
  options: {
    world: { type: 'string', default: 'huge' },
    networks: { type: 'string', default: '1000' },
    containers: { type: 'string', default: '10000' },
    socket: { type: 'string', default: '/tmp/portolan-simulator.sock' },
    overlays: { type: 'string', default: '0' },
    day: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    'events-per-second': { type: 'string', default: '0' },
  },
});

function worldOf(name: string): World {
  switch (name) {
    case 'empty':
    case 'homeServer':
    case 'composeDeveloper':
    case 'swarm':
      return { name };
    case 'huge':
      return {
        name,
        networks: Number(values.networks),
        containers: Number(values.containers),
        overlays: Number(values.overlays),
      };
    default:
      throw new Error(`there is no world called ${name}`);
  }
}

/** Pauses, resumes and makes ill and well again, so many times a second, so that what there is stays. */
function keepChanging({ engine }: Simulator, perSecond: number): void {
  const up = engine.containers.all().filter(({ state }) => state.status === 'running' && !state.paused);
  let count = 0;
  setInterval(() => {
    const container = up[Math.floor(count / 2) % up.length];
    if (container === undefined) return;
    const isSecond = count % 2 === 1;
    if (Math.floor(count / 2) % 2 === 0) {
      setHealth(engine, container, isSecond ? 'healthy' : 'unhealthy');
    } else if (isSecond) unpauseContainer(engine, container.id);
    else pauseContainer(engine, container.id);
    count += 1;
  }, 1000 / perSecond);
}

const began = performance.now();
const simulator = await startSimulator({
  listen: { socketPath: values.socket },
  world: worldOf(values.world),
  seed: Number(values.seed),
});
const { engine } = simulator;
console.log(
  `${engine.networks.size} networks, ${engine.containers.size} containers in ${Math.round(performance.now() - began)} ms`,
);
console.log(`DOCKER_HOST=${simulator.address}`);
if (Number(values.day) > 0) playDay(engine, { seed: Number(values.seed), pace: Number(values.day) });
const perSecond = Number(values['events-per-second']);
if (perSecond > 0) keepChanging(simulator, perSecond);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)));
}
