import { busyboxImage, staysUp } from '../lab/busybox-image';
import type { LabEngine } from '../lab/lab-engine';
import { waitUntil } from '../lab/wait-until';
import { type ContainerPlan, homeContainers, homeNetworks, pinnedAddress, servicePlan } from './home-server';
import { reviewContainers, reviewNetworks } from './review-apps';

/** Containers in a world: none; the smallest that shows something; a home server with a shop; that with review apps. */
export const worldSizes = [0, 12, 60, 200] as const;
export type WorldSize = (typeof worldSizes)[number];

/** The home server as it is without its Swarm, its media and most of its shop. */
const smallWorld = new Set([
  ...['shop-proxy-1', 'shop-web-1', 'shop-api-1', 'shop-db-1', 'pihole', 'homeassistant', 'mosquitto'],
  ...['zigbee2mqtt', 'portainer', 'mdns-reflector', 'backup-vault', 'shop-migrate-1'],
]);

/** Makes a world of that many containers on an engine that holds nothing. */
export async function makeWorld(engine: LabEngine, size: WorldSize): Promise<void> {
  if (size === 0) return;
  const home = homeContainers.filter(({ name }) => size > 12 || smallWorld.has(name));
  const containers = size === 200 ? [...home, ...reviewContainers] : home;
  const wanted = new Set(containers.flatMap(({ networks }) => networks));
  const networks = [...homeNetworks, ...reviewNetworks].filter(({ name }) => wanted.has(name));
  if (wanted.has(servicePlan.network))
    await engine.docker('swarm', 'init', '--advertise-addr', pinnedAddress);
  for (const image of new Set(containers.map((one) => one.image)))
    await engine.docker('tag', busyboxImage, image);
  for (const { name, args } of networks) await engine.docker('network', 'create', ...args, name);
  for (const container of containers) await runContainer(engine, container);
  if (wanted.has(servicePlan.network)) await engine.docker('service', 'create', ...servicePlan.args);
  let made = 0;
  await waitUntil(
    async () => {
      made = (await engine.docker('ps', '--all', '--quiet')).split('\n').filter(Boolean).length;
      return made === size;
    },
    { timeout: 60_000, describe: () => `${size} containers; there are ${made}` },
  );
}

async function runContainer({ docker }: LabEngine, container: ContainerPlan): Promise<void> {
  const { name, project, networks, args, image, after } = container;
  const [home, ...guests] = networks;
  const compose = project === undefined ? [] : composeLabels(project, name);
  const network = home === undefined ? [] : ['--network', home];
  const labelled = ['--name', name, ...compose, ...network, ...args, image];
  await docker('run', '--detach', ...labelled, 'sh', '-c', staysUp);
  for (const guest of guests) await docker('network', 'connect', guest, name);
  if (after === 'pause') await docker('pause', name);
  if (after === 'stop') await docker('stop', '--time', '0', name);
}

/** As Compose would: `<project>-<service>-<n>` gets the labels and the alias of its service. */
function composeLabels(project: string, name: string): string[] {
  const service = name.slice(project.length + 1).replace(/-\d+$/, '');
  return [
    ...['--label', `com.docker.compose.project=${project}`],
    ...['--label', `com.docker.compose.service=${service}`],
  ];
}
