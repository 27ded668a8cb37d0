import type { Container } from './container';
import type { EngineEvent } from './event';

/** What one event says of one thing, for as long as no later event says otherwise. */
export type EventClaim =
  | { about: 'container'; container: string; present: boolean }
  | { about: 'state'; container: string; is: 'running' | 'paused' | 'ended' }
  | { about: 'health'; container: string; is: Container['health'] }
  | { about: 'name'; container: string; is: string }
  /** Podman names the network, Docker tells its id as well. */
  | { about: 'endpoint'; container: string; networkId?: string; networkName: string; live: boolean }
  | { about: 'network'; network: string; present: boolean };

/**
 * What a picture must show once it holds what the event told. Nothing is ever drawn from it: it only tells whether a read came
 * too early, before the engine's lists held the change.
 * @returns undefined where the event changes nothing that is shown, or does not say what.
 */
export function claimOf(event: EngineEvent): EventClaim | undefined {
  if (event.actorId === '') return undefined;
  if (event.type === 'container') return ofContainer(event);
  if (event.type === 'network') return ofNetwork(event);
  return undefined;
}

function ofContainer({ action, actorId: container, attributes }: EngineEvent): EventClaim | undefined {
  const health = /^health_status: (healthy|unhealthy|starting)$/.exec(action)?.[1];
  if (health === 'healthy' || health === 'unhealthy' || health === 'starting') {
    return { about: 'health', container, is: health };
  }
  switch (action) {
    case 'create':
      return { about: 'container', container, present: true };
    case 'destroy':
    case 'remove':
      return { about: 'container', container, present: false };
    case 'start':
    case 'restart':
    case 'unpause':
      return { about: 'state', container, is: 'running' };
    case 'pause':
      return { about: 'state', container, is: 'paused' };
    case 'die':
    case 'died':
    case 'stop':
    case 'cleanup':
      return { about: 'state', container, is: 'ended' };
    case 'rename':
      return attributes.name === undefined ? undefined : { about: 'name', container, is: attributes.name };
    default:
      return undefined;
  }
}

function ofNetwork({ action, scope, actorId, attributes }: EngineEvent): EventClaim | undefined {
  const { name, network, container, type } = attributes;
  if (action === 'connect' || action === 'disconnect') {
    const live = action === 'connect';
    if (network !== undefined) {
      return { about: 'endpoint', container: actorId, networkName: network, live };
    }
    if (container === undefined || name === undefined) return undefined;
    return { about: 'endpoint', container, networkId: actorId, networkName: name, live };
  }
  // With Podman's shape the id may not be a network's.
  if (network !== undefined) return undefined;
  if (action === 'create') return { about: 'network', network: actorId, present: true };
  // The local `destroy` of an overlay means that this node uses it no more; it may be there still.
  const surelyGone = action === 'destroy' && scope === 'local' && type !== 'overlay';
  return surelyGone ? { about: 'network', network: actorId, present: false } : undefined;
}

/** What the claim is about: of two claims with the same key the later one holds. */
export function claimKey(claim: EventClaim): string {
  switch (claim.about) {
    case 'network':
      return `network/${claim.network}`;
    case 'endpoint':
      return `${containerKey(claim.container)}endpoint/${claim.networkId ?? claim.networkName}`;
    case 'container':
      return containerKey(claim.container);
    default:
      return `${containerKey(claim.container)}${claim.about}`;
  }
}

/** The beginning of every key of one container. */
export function containerKey(container: string): string {
  return `container/${container}/`;
}

/**
 * True where engines send the event while they still work on the container, some milliseconds before their lists hold it.
 * Measured on Docker 20.10 and 28.5 (docs/engines.md).
 */
export function isToldEarly(event: EngineEvent): boolean {
  if (event.type === 'network') return event.action === 'connect' || event.action === 'disconnect';
  return event.type === 'container' && earlyActions.has(event.action);
}

const earlyActions: ReadonlySet<string> = new Set(['pause', 'unpause', 'die', 'died']);
