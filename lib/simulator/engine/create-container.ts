import type { Container, ContainerConfig, EndpointWish, HostConfig } from './container';
import { inventName } from './container-names';
import { emitContainer } from './emit';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import type { Image } from './image-table';
import { noWish } from './wish-rules';

/** What `POST /containers/create` asks for. What is absent is the image's, or made up. */
export type ContainerWish = {
  name?: string;
  image: string;
  config: Partial<Omit<ContainerConfig, 'hostname'>> & { hostname?: string };
  host: Partial<HostConfig>;
  /** By the network's name or id. */
  endpoints: ReadonlyMap<string, EndpointWish>;
};

const noFiles: ReadonlySet<string> = new Set();

/** @throws EngineRefusal in Docker's words. */
export function createContainer(engine: Engine, wish: ContainerWish): Container {
  const image = engine.images.find(wish.image);
  const host = hostConfigOf(engine, wish.host);
  refuseOptions(wish, host);
  const name = claimName(engine, wish.name);
  const id = engine.random.hex(64);
  const container: Container = {
    id,
    name,
    image: wish.image,
    imageId: image.id,
    createdAt: engine.clock.nanos(),
    config: configOf(engine, wish, host, image, id),
    hostConfig: host,
    state: { status: 'created', exitCode: 0, error: '' },
    restartCount: 0,
    attachments: new Map(),
    ports: [],
    files: noFiles,
    output: '',
    revision: 0,
  };
  for (const [network, endpoint] of endpointsOf(wish, host)) attach(engine, container, network, endpoint);
  engine.containers.add(container);
  emitContainer(engine, container, 'create');
  return container;
}

/** Noted by the network's name where there is such a network, as it was asked for where there is none. */
function attach(engine: Engine, container: Container, text: string, wish: EndpointWish): void {
  const network = engine.networks.lookUp(text);
  container.attachments.set(network?.name ?? text, { wish, networkId: '', endpoint: undefined });
}

function endpointsOf(wish: ContainerWish, host: HostConfig): Map<string, EndpointWish> {
  const mode = host.networkMode === 'default' ? 'bridge' : host.networkMode;
  if (mode.startsWith('container:')) return new Map();
  if (wish.endpoints.size > 0) return new Map(wish.endpoints);
  return new Map([[mode, noWish]]);
}

function claimName(engine: Engine, wanted: string | undefined): string {
  if (wanted === undefined || wanted === '') return inventName(engine);
  const name = wanted.replace(/^\//, '');
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name)) {
    throw new EngineRefusal(
      400,
      `Invalid container name (${wanted}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`,
    );
  }
  const holder = engine.containers.named(name);
  if (holder !== undefined) throw nameTaken(name, holder);
  return name;
}

export function nameTaken(name: string, holder: Container): EngineRefusal {
  return new EngineRefusal(
    409,
    `Conflict. The container name "/${name}" is already in use by container "${holder.id}". ` +
      'You have to remove (or rename) that container to be able to reuse that name.',
  );
}

function refuseOptions(wish: ContainerWish, host: HostConfig): void {
  if (wish.endpoints.size > 1) {
    const names = [...wish.endpoints.keys()].join(', ');
    throw new EngineRefusal(400, `Container cannot be connected to network endpoints: ${names}`);
  }
  if (!host.networkMode.startsWith('container:')) return;
  if ((wish.config.hostname ?? '') !== '') {
    throw new EngineRefusal(400, 'conflicting options: hostname and the network mode');
  }
  if (Object.keys(host.portBindings).length > 0) {
    throw new EngineRefusal(400, 'conflicting options: port publishing and the container type network mode');
  }
}

/** Shared by all that asked for nothing: there may be a hundred thousand. */
const nothingAsked = { portBindings: {}, restartPolicy: { name: '', maximumRetryCount: 0 }, asked: {} };

function hostConfigOf(engine: Engine, wish: Partial<HostConfig>): HostConfig {
  return {
    networkMode: resolvedMode(engine, wish.networkMode ?? 'default'),
    portBindings: wish.portBindings ?? nothingAsked.portBindings,
    publishAllPorts: wish.publishAllPorts ?? false,
    autoRemove: wish.autoRemove ?? false,
    restartPolicy: wish.restartPolicy ?? nothingAsked.restartPolicy,
    asked: wish.asked ?? nothingAsked.asked,
  };
}

/** Docker keeps whom a container rides on by id, where it knows it. */
function resolvedMode(engine: Engine, mode: string): string {
  if (mode === '') return 'default';
  if (!mode.startsWith('container:')) return mode;
  const text = mode.slice('container:'.length);
  const host = engine.containers.withId(text) ?? engine.containers.named(text);
  return `container:${host?.id ?? text}`;
}

function configOf(
  engine: Engine,
  { config }: ContainerWish,
  host: HostConfig,
  image: Image,
  id: string,
): ContainerConfig {
  return {
    hostname: config.hostname || hostnameFor(engine, host, id),
    domainname: config.domainname ?? '',
    user: config.user ?? '',
    workingDir: config.workingDir ?? '',
    tty: config.tty ?? false,
    openStdin: config.openStdin ?? false,
    env: config.env === undefined || config.env.length === 0 ? image.env : [...config.env, ...image.env],
    entrypoint: config.entrypoint ?? null,
    cmd: config.cmd !== undefined && config.cmd.length > 0 ? config.cmd : image.cmd,
    labels: config.labels ?? {},
    exposedPorts: exposedPorts(config.exposedPorts ?? [], Object.keys(host.portBindings)),
    stopSignal: config.stopSignal,
    stopTimeout: config.stopTimeout ?? 10,
    macAddress: config.macAddress,
    healthCheck: config.healthCheck,
  };
}

/** What is published is exposed as well. */
function exposedPorts(exposed: readonly string[], published: readonly string[]): readonly string[] {
  return published.length === 0 ? exposed : [...new Set([...exposed, ...published])].sort();
}

function hostnameFor(engine: Engine, host: HostConfig, id: string): string {
  if (host.networkMode === 'host') return engine.name;
  if (!host.networkMode.startsWith('container:')) return id.slice(0, 12);
  const other = engine.containers.withId(host.networkMode.slice('container:'.length));
  return other?.config.hostname ?? id.slice(0, 12);
}
