import { formatAddress } from '@/lib/domain/ip-address';
import { type Container, isRunning, sharesStack } from '../engine/container';
import type { Engine } from '../engine/engine';
import type { HealthStatus } from '../engine/health-check';
import { initSwarm } from '../engine/swarm-membership';
import { buildContainer, buildNetwork, type ContainerPlan, type NetworkPlan } from './builder';
import { projectWords, serviceImages, serviceWords } from './words';

/** How many there are, those that every engine has not counted. */
export type HugeSize = {
  networks: number;
  containers: number;
  /** How many of the networks are overlays of a Swarm of one; none without it, and no Swarm. */
  overlays?: number;
};

/** Networks of one project. */
const PER_PROJECT = 2;
/** One container of so many opens a port. */
const PER_PUBLISHED = 13;
const FIRST_PORT = 20_000;
const DAY_MS = 86_400_000;

/**
 * A data centre on one engine: projects of two networks each, most of them small and a few large, a tenth of the containers on
 * several networks, and of every state some.
 */
export function makeHuge(engine: Engine, size: HugeSize): void {
  const began = engine.clock.now();
  const networks: string[] = [];
  engine.clock.hold(began - 60 * DAY_MS);
  const overlays = size.overlays ?? 0;
  if (overlays > 0) initSwarm(engine, '10.250.0.2');
  for (let index = 0; index < size.networks; index += 1) {
    networks.push(buildNetwork(engine, networkPlan(index, index < overlays)).name);
  }
  let before: Container | undefined;
  for (let index = 0; index < size.containers; index += 1) {
    // Older ones first, the last a few minutes ago.
    engine.clock.hold(began - (30 * DAY_MS * (size.containers - index)) / size.containers - 300_000);
    before = buildContainer(engine, containerPlan(engine, networks, index, before));
  }
}

function projectOf(network: number): string {
  const index = Math.floor(network / PER_PROJECT);
  const word = projectWords[index % projectWords.length] ?? 'project';
  const round = Math.floor(index / projectWords.length);
  return round === 0 ? word : `${word}-${round}`;
}

function networkPlan(index: number, isOverlay: boolean): NetworkPlan {
  const project = projectOf(index);
  const isBackend = index % PER_PROJECT === 1;
  // A /22 each: 10.1.0.0/22, 10.1.4.0/22, …
  const first = { family: 4 as const, value: (10n << 24n) + (64n + BigInt(index)) * 1024n };
  const subnets = [{ subnet: `${formatAddress(first)}/22` }];
  if (isOverlay)
    return { name: `${project}_mesh-${index}`, driver: 'overlay', attachable: true, project, subnets };
  if (index % 40 === 38) {
    return {
      name: `${project}_lan`,
      driver: 'macvlan',
      project,
      subnets,
      options: { parent: `eth0.${index}` },
    };
  }
  return {
    name: `${project}_${isBackend ? 'backend' : 'default'}`,
    project,
    subnets,
    internal: index % 20 === 7,
  };
}

function containerPlan(
  engine: Engine,
  networks: readonly string[],
  index: number,
  before: Container | undefined,
): ContainerPlan {
  const { random } = engine;
  // Few networks are large.
  const home = Math.floor(networks.length * random.next() ** 1.5);
  const project = projectOf(home);
  const dice = random.next();
  const state = stateOf(random.next());
  const { kind, places } = placesOf(engine, networks, home, before);
  const service = serviceOf(kind, dice);
  const isPublished = index % PER_PUBLISHED === 5 && places[0]?.includes(':') === false;
  return {
    name: `${project}-${service}-${index + 1}`,
    image: serviceImages[service] ?? `${project.replace(/-\d+$/, '')}/${service}:4.2`,
    networks: places,
    project,
    service,
    exposed: ['8080/tcp'],
    ...(isPublished && { ports: [`${FIRST_PORT + Math.floor(index / PER_PUBLISHED)}:8080`] }),
    ...state,
  };
}

function placesOf(
  { random }: Engine,
  networks: readonly string[],
  home: number,
  before: Container | undefined,
): { kind: PlaceKind; places: string[] } {
  const dice = random.next();
  if (dice < 0.01) return { kind: 'host', places: ['host'] };
  if (dice < 0.013) return { kind: 'none', places: ['none'] };
  if (dice < 0.023 && before !== undefined && isRunning(before) && !sharesStack(before)) {
    return { kind: 'rider', places: [`container:${before.name}`] };
  }
  const isFirst = home % PER_PROJECT === 0;
  const both = networks[isFirst ? home + 1 : home - 1];
  const own = networks[home] ?? [];
  if (dice < 0.123 && both !== undefined) return { kind: 'both', places: [own, both].flat() };
  return { kind: isFirst ? 'first' : 'second', places: [own].flat() };
}

type PlaceKind = 'first' | 'second' | 'both' | 'host' | 'none' | 'rider';

/** All containers of one service are on the same networks, as Compose would have it. */
const servicesOn: Record<PlaceKind, readonly string[]> = {
  first: serviceWords.slice(0, 10),
  second: serviceWords.slice(10, 18),
  both: serviceWords.slice(18),
  host: ['node-exporter'],
  none: ['batch'],
  rider: ['sidecar'],
};

/** @param dice at least 0, below 1. */
function serviceOf(kind: PlaceKind, dice: number): string {
  const words = servicesOn[kind];
  return words[Math.floor(dice * words.length)] ?? 'service';
}

type State = Pick<ContainerPlan, 'now' | 'health'>;

function stateOf(dice: number): State {
  const health = (status: HealthStatus): State => ({ now: 'running', health: status });
  if (dice < 0.7) return { now: 'running' };
  if (dice < 0.82) return health('healthy');
  if (dice < 0.835) return health('unhealthy');
  if (dice < 0.84) return health('starting');
  if (dice < 0.86) return { now: 'paused' };
  if (dice < 0.95) return { now: 'stopped' };
  if (dice < 0.98) return { now: 'failed' };
  return { now: 'created' };
}
