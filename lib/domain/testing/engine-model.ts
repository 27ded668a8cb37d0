import type { Container } from '../container';
import type { EngineEvent } from '../event';
import type { Attachment, ContainerFacts, EngineFacts, Reading } from '../facts';
import { foldReading } from '../fold-reading';
import { type Invalidation, invalidationOf } from '../invalidation';
import type { Network } from '../network';
import { aContainer, aNetwork, anEvent, systemNetworks } from './factories';

/** A change that someone makes on the engine, by small numbers that choose among what there is. */
export type ModelAction = {
  verb:
    | 'create-network'
    | 'remove-network'
    | 'create-container'
    | 'start'
    | 'stop'
    | 'pause'
    | 'rename'
    | 'remove-container'
    | 'connect'
    | 'disconnect';
  container: number;
  network: number;
};

type ModelContainer = { container: Container; networks: Map<string, string | undefined> };

/**
 * An engine in memory that changes and speaks of it as Docker 20.10 does: what it does without an event (connecting a stopped
 * container) it does here only while the container runs; ids are never used again, names are.
 */
export class EngineModel {
  readonly #networks = new Map<string, Network>(systemNetworks().map((network) => [network.id, network]));
  readonly #containers = new Map<string, ModelContainer>();
  #made = 0;

  /** Makes the change where it is possible. @returns the events that the engine sends of it. */
  run(action: ModelAction): EngineEvent[] {
    const made = this.#made++;
    const network = pick([...this.#networks.values()], action.network);
    const entry = pick([...this.#containers.values()], action.container);
    if (action.verb === 'create-network') return this.#createNetwork(made, `n${action.network % 3}`);
    if (action.verb === 'create-container') return this.#createContainer(made, network);
    if (action.verb === 'remove-network') return this.#removeNetwork(network);
    return entry === undefined ? [] : this.#changeContainer(action.verb, entry, network, made);
  }

  /** What the engine answers now to a read of these parts. */
  read(parts: Pick<Invalidation, 'networks' | 'containers'>): Reading {
    const networks = [...this.#networks.values()];
    const containers = [...this.#containers.values()].map((entry) => this.#factsOf(entry));
    return {
      networks: {
        asked: parts.networks === 'all' ? 'all' : [...parts.networks],
        found: networks.filter(({ id }) => parts.networks === 'all' || parts.networks.has(id)),
      },
      containers: {
        asked: parts.containers === 'all' ? 'all' : [...parts.containers],
        found: containers.filter(
          ({ container }) => parts.containers === 'all' || parts.containers.has(container.id),
        ),
      },
    };
  }

  /** What a watcher that got this event knows afterwards. */
  readAfter(event: EngineEvent, facts: EngineFacts): EngineFacts {
    return foldReading(facts, this.read(invalidationOf(event)));
  }

  #createNetwork(made: number, name: string): EngineEvent[] {
    const taken = [...this.#networks.values()].some((network) => network.name === name);
    if (taken) return [];
    const network = aNetwork({ name, id: `net-${made}` });
    this.#networks.set(network.id, network);
    return [anEvent({ type: 'network', action: 'create', actorId: network.id, attributes: { name } })];
  }

  #removeNetwork(network: Network | undefined): EngineEvent[] {
    const live = [...this.#containers.values()].some(
      ({ container, networks }) =>
        container.state !== 'created' &&
        container.state !== 'exited' &&
        networks.get(network?.name ?? '') === network?.id,
    );
    if (network === undefined || network.system || live) return [];
    this.#networks.delete(network.id);
    const { name } = network;
    return [anEvent({ type: 'network', action: 'destroy', actorId: network.id, attributes: { name } })];
  }

  #createContainer(made: number, network: Network | undefined): EngineEvent[] {
    if (network === undefined) return [];
    const container = aContainer({
      name: `c${made}`,
      id: `ctr-${made}`,
      state: 'created',
      networkMode: network.name,
    });
    this.#containers.set(container.id, { container, networks: new Map([[network.name, undefined]]) });
    return [anEvent({ action: 'create', actorId: container.id })];
  }

  #changeContainer(
    verb: ModelAction['verb'],
    entry: ModelContainer,
    network: Network | undefined,
    made: number,
  ): EngineEvent[] {
    const { container } = entry;
    const { id, state } = container;
    const live = state === 'running';
    if (verb === 'start' && (state === 'created' || state === 'exited')) return this.#start(entry);
    if (verb === 'stop' && live) {
      entry.container = { ...container, state: 'exited' };
      const left = [...entry.networks].map((network) => networkEvent('disconnect', network, id));
      return [containerEvent('kill', id), containerEvent('die', id), ...left, containerEvent('stop', id)];
    }
    if (verb === 'pause' && (live || state === 'paused')) {
      entry.container = { ...container, state: live ? 'paused' : 'running' };
      return [containerEvent(live ? 'pause' : 'unpause', id)];
    }
    if (verb === 'rename') {
      const name = `renamed${made}`;
      entry.container = { ...container, name };
      return [
        anEvent({ action: 'rename', actorId: id, attributes: { name, oldName: `/${container.name}` } }),
      ];
    }
    if (verb === 'remove-container' && !live && state !== 'paused') {
      this.#containers.delete(id);
      return [containerEvent('destroy', id)];
    }
    if (verb === 'connect' && live && network !== undefined && !entry.networks.has(network.name)) {
      entry.networks.set(network.name, network.id);
      return [networkEvent('connect', [network.name, network.id], id)];
    }
    if (verb === 'disconnect' && live && network !== undefined && entry.networks.delete(network.name)) {
      // Twice, as every engine up to 27 does.
      const event = networkEvent('disconnect', [network.name, network.id], id);
      return [event, event];
    }
    return [];
  }

  #start(entry: ModelContainer): EngineEvent[] {
    const events: EngineEvent[] = [];
    for (const [name, stored] of entry.networks) {
      const network = [...this.#networks.values()].find((one) =>
        stored === undefined || one.system ? one.name === name : one.id === stored,
      );
      if (network === undefined) return [];
      entry.networks.set(name, network.id);
      events.push(networkEvent('connect', [name, network.id], entry.container.id));
    }
    entry.container = { ...entry.container, state: 'running' };
    return [...events, containerEvent('start', entry.container.id)];
  }

  #factsOf({ container, networks }: ModelContainer): ContainerFacts {
    const live = container.state === 'running' || container.state === 'paused';
    const attachments = [...networks].map(
      ([networkName, networkId]): Attachment => ({
        networkName,
        ...(networkId !== undefined && { networkId }),
        ...(live && { endpointId: `ep-${container.id}-${networkName}`, ipv4: '172.20.0.2' }),
      }),
    );
    return { container, attachments };
  }
}

function pick<T>(items: readonly T[], number: number): T | undefined {
  return items.length === 0 ? undefined : items[number % items.length];
}

function containerEvent(action: string, actorId: string): EngineEvent {
  return anEvent({ action, actorId });
}

function networkEvent(
  action: string,
  [name, networkId]: [string, string | undefined],
  container: string,
): EngineEvent {
  const attributes = { name, type: 'bridge', container };
  return anEvent({ type: 'network', action, actorId: networkId ?? '', attributes });
}
