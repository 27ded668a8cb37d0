import type { Container } from './container';
import type { Network } from './network';
import type { Service, SwarmNode, Task } from './swarm';

/** What one container says of one of its networks. Empty strings of the engine are absent here. */
export type Attachment = {
  networkName: string;
  /** Absent for containers that were never started. */
  networkId?: string;
  endpointId?: string;
  ipv4?: string;
  ipv6?: string;
  mac?: string;
  gateway?: string;
  gatewayPriority?: number;
};

/** A container with its attachments, as one entry of `GET /containers/json?all=1` tells them. */
export type ContainerFacts = { container: Container; attachments: Attachment[] };

/** What the Swarm's reads tell; all empty where this engine is no manager. */
export type SwarmFacts = { services: Service[]; tasks: Task[]; swarmNodes: SwarmNode[] };

/** Everything read of one engine, before endpoints are derived from it. Each list is sorted by id, as a snapshot's are. */
export type EngineFacts = { networks: Network[]; containers: ContainerFacts[]; swarm: SwarmFacts };

/** @returns the id of the container that the facts are of. */
export function factsId({ container }: ContainerFacts): string {
  return container.id;
}

/** One read of a part of the engine. `asked` is what the answer is complete for: what was asked and not found is gone. */
export type Reading = {
  networks?: { asked: 'all' | readonly string[]; found: readonly Network[] };
  containers?: { asked: 'all' | readonly string[]; found: readonly ContainerFacts[] };
  swarm?: SwarmFacts;
};
