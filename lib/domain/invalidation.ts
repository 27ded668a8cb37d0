import type { EngineEvent } from './event';

/** What must be read anew. `info` is what the engine says of itself, above all whether it is in a Swarm. */
export type Invalidation = {
  networks: 'all' | ReadonlySet<string>;
  containers: 'all' | ReadonlySet<string>;
  swarm: boolean;
  info: boolean;
};

const none: ReadonlySet<string> = new Set();

export const nothingInvalid: Invalidation = { networks: none, containers: none, swarm: false, info: false };

/** Container events after which everything that Portolan shows is as before: a `kill` or `oom` that ends it sends `die` too. */
const harmlessContainerActions: ReadonlySet<string> = new Set([
  'archive-path',
  'attach',
  'checkpoint',
  'commit',
  'copy',
  'detach',
  'export',
  'extract-to-dir',
  'kill',
  'oom',
  'resize',
  'top',
]);

/** These come and go with membership in a Swarm. */
const swarmMadeNetworks: ReadonlySet<string> = new Set(['ingress', 'docker_gwbridge']);

/**
 * What an event makes doubtful. It says only where to look, never what is there: events come twice, late, out of order or not at
 * all, and the local `destroy` of an overlay does not mean that it is gone. So the part is read again, whatever the event says.
 */
export function invalidationOf(event: EngineEvent): Invalidation {
  switch (event.type) {
    case 'container':
      return ofContainer(event);
    case 'network':
      return ofNetwork(event);
    case 'service':
    case 'task':
      return { ...nothingInvalid, swarm: true };
    case 'node':
    case 'swarm':
      return { ...nothingInvalid, swarm: true, info: true };
    case 'daemon':
      return { ...nothingInvalid, info: true };
    default:
      return nothingInvalid;
  }
}

function ofContainer(event: EngineEvent): Invalidation {
  if (event.action.startsWith('exec_') || harmlessContainerActions.has(event.action)) return nothingInvalid;
  return {
    ...nothingInvalid,
    containers: only(event.actorId),
    swarm: event.attributes['com.docker.swarm.task.id'] !== undefined,
  };
}

function ofNetwork(event: EngineEvent): Invalidation {
  const { name, network, container } = event.attributes;
  if (event.action === 'connect' || event.action === 'disconnect') {
    // Podman puts the container where Docker puts the network, and the network's name beside it.
    const isPodman = network !== undefined;
    const ids = [container ?? '', isPodman ? event.actorId : ''].filter((id) => id !== '');
    return { ...nothingInvalid, containers: ids.length === 0 ? 'all' : new Set(ids) };
  }
  const swarmChanges = name !== undefined && swarmMadeNetworks.has(name);
  return {
    ...nothingInvalid,
    // With Podman's shape the id may not be a network's.
    networks: network === undefined ? only(event.actorId) : 'all',
    swarm: swarmChanges,
    info: swarmChanges,
  };
}

/** `prune` has no id: anything may be gone. */
function only(id: string): 'all' | ReadonlySet<string> {
  return id === '' ? 'all' : new Set([id]);
}

/** @returns what either makes doubtful. */
export function joinInvalidations(a: Invalidation, b: Invalidation): Invalidation {
  if (isNothing(a)) return b;
  if (isNothing(b)) return a;
  return {
    networks: joinIds(a.networks, b.networks),
    containers: joinIds(a.containers, b.containers),
    swarm: a.swarm || b.swarm,
    info: a.info || b.info,
  };
}

function joinIds(
  a: 'all' | ReadonlySet<string>,
  b: 'all' | ReadonlySet<string>,
): 'all' | ReadonlySet<string> {
  if (a === 'all' || b === 'all') return 'all';
  return new Set([...a, ...b]);
}

/** True where nothing needs to be read. */
export function isNothing(invalidation: Invalidation): boolean {
  const { networks, containers, swarm, info } = invalidation;
  return (
    networks !== 'all' &&
    networks.size === 0 &&
    containers !== 'all' &&
    containers.size === 0 &&
    !swarm &&
    !info
  );
}

/** True where a read of `whole` answers everything that `part` asks. */
export function covers(whole: Invalidation, part: Invalidation): boolean {
  return (
    coversIds(whole.networks, part.networks) &&
    coversIds(whole.containers, part.containers) &&
    (whole.swarm || !part.swarm) &&
    (whole.info || !part.info)
  );
}

function coversIds(whole: Invalidation['networks'], part: Invalidation['networks']): boolean {
  if (whole === 'all') return true;
  return part !== 'all' && [...part].every((id) => whole.has(id));
}
