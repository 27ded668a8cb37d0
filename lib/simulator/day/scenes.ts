import type { Container } from '../engine/container';
import { createContainer } from '../engine/create-container';
import { createNetwork } from '../engine/create-network';
import { endRun } from '../engine/end-container';
import { setHealth } from '../engine/health';
import { isUserDefined } from '../engine/network';
import { removeContainer } from '../engine/remove-container';
import { removeNetwork } from '../engine/remove-network';
import { startContainer } from '../engine/start-container';
import { restartContainer } from '../engine/stop-container';
import { replaceContainer } from './replace-container';
import { actors, pickOne, type Scene } from './scene';

/** Somebody, or a watchdog, restarts a container. */
export async function restart(scene: Scene): Promise<void> {
  const container = pickOne(scene.random, actors(scene));
  if (container !== undefined) await restartContainer(scene.engine, container.id);
}

/** A container is ill for a while, and recovers. */
export function healthFlap(scene: Scene): void {
  const well = actors(scene).filter(({ state }) => healthOf(state) === 'healthy');
  const container = pickOne(scene.random, well);
  if (container === undefined) return;
  setHealth(scene.engine, container, 'unhealthy');
  scene.later(15 + scene.random.below(30), () => setHealth(scene.engine, container, 'healthy'));
}

/** A service is deployed in another version, its containers replaced one after the other. */
export function deploy(scene: Scene): void {
  const { engine, random, later } = scene;
  const one = pickOne(
    random,
    actors(scene).filter(({ config }) => config.labels[service] !== undefined),
  );
  if (one === undefined) return;
  const image = nextVersion(one.image);
  const copies = actors(scene).filter((other) => isSameService(one, other));
  copies.forEach((copy, index) => {
    later(index * (4 + random.below(4)), () => {
      const wasChecked = healthOf(copy.state) !== undefined;
      const made = replaceContainer(engine, copy, image);
      if (!wasChecked) return;
      setHealth(engine, made, 'starting');
      later(3, () => setHealth(engine, made, 'healthy'));
    });
  });
}

/** A review environment appears on a network of its own, and goes again. */
export function review(scene: Scene): void {
  const { engine, random, later } = scene;
  const project = `review-${100 + random.below(900)}`;
  const image = pickOne(random, actors(scene))?.image;
  if (image === undefined || engine.networks.lookUp(`${project}_default`) !== undefined) return;
  const { network } = createNetwork(engine, {
    ...{ name: `${project}_default`, checkDuplicate: true, driver: 'bridge', enableIPv6: false },
    ...{ internal: false, attachable: false, ingress: false, configOnly: false, configFrom: '' },
    ...{ ipamDriver: 'default', ipamOptions: {}, subnets: [], options: {} },
    labels: { 'com.docker.compose.network': 'default', 'com.docker.compose.project': project },
  });
  const names = ['web', 'db'];
  names.forEach((name, index) => {
    later(2 + 2 * index, () => {
      start(scene, `${project}-${name}-1`, image, network.name, project, name);
    });
  });
  later(60 + random.below(60), () => {
    for (const name of names) removeIfThere(scene, `${project}-${name}-1`);
    removeNetwork(engine, network.id);
  });
}

/** A job runs for some seconds, ends well, and is removed. */
export function backup(scene: Scene): void {
  const { engine, random, later } = scene;
  const networks = engine.networks
    .all()
    .filter(({ name, driver, scope }) => isUserDefined(name) && driver === 'bridge' && scope === 'local');
  const network = pickOne(random, networks);
  const name = `backup-${random.hex(6)}`;
  const job = start(scene, name, 'restic/restic:0.17', network?.name ?? 'bridge');
  later(8 + random.below(12), () => endRun(engine, job, 0));
  later(40, () => removeIfThere(scene, name));
}

function start(
  { engine }: Scene,
  name: string,
  image: string,
  network: string,
  project?: string,
  serviceName?: string,
): Container {
  engine.images.add(image);
  const labels =
    project === undefined || serviceName === undefined
      ? {}
      : { 'com.docker.compose.project': project, [service]: serviceName };
  const host = { networkMode: network };
  const container = createContainer(engine, { name, image, config: { labels }, host, endpoints: new Map() });
  startContainer(engine, container.id);
  return container;
}

function removeIfThere({ engine }: Scene, name: string): void {
  if (engine.containers.named(name) !== undefined) removeContainer(engine, name, true);
}

const service = 'com.docker.compose.service';
const project = 'com.docker.compose.project';

function isSameService(a: Container, b: Container): boolean {
  return (
    a.config.labels[service] === b.config.labels[service] &&
    a.config.labels[project] === b.config.labels[project]
  );
}

function healthOf(state: Container['state']): string | undefined {
  return state.status === 'created' ? undefined : state.health?.status;
}

/** `shop/web:4.2` becomes `shop/web:4.2.1`, and that `shop/web:4.2.2`; another tag gets its build number. */
function nextVersion(image: string): string {
  const [, name = image, tag = 'latest', build = '0'] =
    /^(.*?):([\w-]+(?:\.\d+)?)(?:[.-](\d+))?$/.exec(image) ?? [];
  return `${name}:${tag}${/^\d/.test(tag) ? '.' : '-'}${Number(build) + 1}`;
}
