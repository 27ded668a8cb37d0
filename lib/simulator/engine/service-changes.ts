import { emitSwarm } from './emit';
import { claimAddress, releaseAddress } from './endpoint-address';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import type { Network } from './network';
import { runTasks } from './service-tasks';
import { notAManager, type Service, type Swarm } from './swarm';

export type ServiceWish = {
  name: string;
  image: string;
  args: readonly string[];
  labels: Readonly<Record<string, string>>;
  /** Names or ids. */
  networks: readonly string[];
  ports: Service['ports'];
  mode: Service['mode'];
  replicas: number;
};

/** @throws EngineRefusal 503 where this node is no manager. */
export function managed(engine: Engine): Swarm {
  if (engine.swarm === undefined) throw new EngineRefusal(503, notAManager);
  return engine.swarm;
}

/** @throws EngineRefusal */
export function createService(engine: Engine, wish: ServiceWish): Service {
  const swarm = managed(engine);
  if ([...swarm.services.values()].some(({ name }) => name === wish.name)) {
    throw new EngineRefusal(
      409,
      `rpc error: code = AlreadyExists desc = name conflicts with an existing object: service ${wish.name} already exists`,
    );
  }
  const networks = networksOf(engine, wish);
  const now = engine.clock.nanos();
  const service: Service = {
    ...wish,
    id: engine.random.swarmId(),
    networks: networks.filter(({ ingress }) => !ingress).map(({ id }) => id),
    virtualIps: new Map(networks.map((network) => [network.id, virtualIp(network)])),
    createdAt: now,
    updatedAt: now,
  };
  swarm.services.set(service.id, service);
  tell(engine, service, 'create');
  runTasks(engine, swarm, service);
  return service;
}

/** Changes how many there are of a service, its labels, or its networks, on which every task is made anew. @throws EngineRefusal */
export function updateService(engine: Engine, service: Service, change: ServiceWish): void {
  const swarm = managed(engine);
  const networks = networksOf(engine, change);
  const wanted = networks.filter(({ ingress }) => !ingress).map(({ id }) => id);
  const isMoved = wanted.join() !== service.networks.join();
  if (isMoved) runTasks(engine, swarm, { ...service, mode: 'replicated', replicas: 0 });
  service.replicas = change.replicas;
  service.labels = change.labels;
  if (isMoved) putOn(engine, service, networks, wanted);
  service.updatedAt = engine.clock.nanos();
  tell(engine, service, 'update');
  runTasks(engine, swarm, service);
}

/** A virtual address stays on a network that stays. */
function putOn(engine: Engine, service: Service, networks: readonly Network[], wanted: string[]): void {
  for (const [id, address] of service.virtualIps) {
    const network = engine.networks.withId(id);
    if (network !== undefined && !networks.includes(network))
      releaseAddress(network, address.split('/')[0] ?? '');
  }
  service.virtualIps = new Map(
    networks.map((network) => [network.id, service.virtualIps.get(network.id) ?? virtualIp(network)]),
  );
  service.networks = wanted;
}

/** @throws EngineRefusal */
export function removeService(engine: Engine, service: Service): void {
  const swarm = managed(engine);
  swarm.services.delete(service.id);
  tell(engine, service, 'remove');
  runTasks(engine, swarm, { ...service, mode: 'replicated', replicas: 0 });
  for (const [id, address] of service.virtualIps) {
    const network = engine.networks.withId(id);
    if (network !== undefined) releaseAddress(network, address.split('/')[0] ?? '');
  }
}

/** @param text an id, a name, or the start of an id. @throws EngineRefusal 404 */
export function findService(engine: Engine, text: string): Service {
  const { services } = managed(engine);
  const all = [...services.values()];
  const found =
    services.get(text) ??
    all.find(({ name }) => name === text) ??
    all.find(({ id }) => text !== '' && id.startsWith(text));
  if (found === undefined) throw new EngineRefusal(404, `service ${text} not found`);
  return found;
}

/** Those that it is on, and the mesh's own where it publishes something. */
function networksOf(engine: Engine, wish: ServiceWish): Network[] {
  const own = wish.networks.map((text) => engine.networks.find(text));
  const mesh = wish.ports.length === 0 ? [] : engine.networks.all().filter(({ ingress }) => ingress);
  return [...mesh, ...own];
}

function virtualIp(network: Network): string {
  const { address, prefix } = claimAddress(network, 4, '');
  return `${address}/${prefix}`;
}

function tell(engine: Engine, { id, name }: Service, action: 'create' | 'update' | 'remove'): void {
  const { swarm } = engine;
  if (swarm !== undefined) swarm.index += 1;
  emitSwarm(engine, { type: 'service', action, actorId: id, attributes: { name } });
}
