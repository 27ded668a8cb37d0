import type { Container } from './container';
import type { Engine } from './engine';
import type { Network } from './network';

/** Says that something happened to a container. Its labels are said with it. */
export function emitContainer(
  engine: Engine,
  container: Container,
  action: string,
  more: Readonly<Record<string, string>> = {},
): void {
  if (engine.events.isMuted) return;
  engine.events.add({
    type: 'container',
    action,
    actorId: container.id,
    attributes: { ...container.config.labels, image: container.image, name: container.name, ...more },
    scope: 'local',
    timeNano: engine.clock.nanos(),
  });
}

/** Says that something happened to a network of this engine. */
export function emitNetwork(
  engine: Engine,
  network: Network,
  action: 'create' | 'destroy' | 'connect' | 'disconnect',
  container?: Container,
): void {
  if (engine.events.isMuted) return;
  engine.events.add({
    type: 'network',
    action,
    actorId: network.id,
    attributes: {
      ...(container && { container: container.id }),
      name: network.name,
      type: network.driver,
    },
    scope: 'local',
    timeNano: engine.clock.nanos(),
  });
}

export function emitPrune(engine: Engine, type: 'network' | 'container'): void {
  engine.events.add({
    type,
    action: 'prune',
    actorId: '',
    attributes: { reclaimed: '0' },
    scope: 'local',
    timeNano: engine.clock.nanos(),
  });
}

/** Says what happened in the Swarm, such as a service that was updated. */
export function emitSwarm(
  engine: Engine,
  what: { type: string; action: string; actorId: string; attributes: Readonly<Record<string, string>> },
): void {
  engine.events.add({ ...what, scope: 'swarm', timeNano: engine.clock.nanos() });
}
