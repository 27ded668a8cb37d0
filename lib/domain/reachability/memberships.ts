import type { Container } from '../container';
import { homeNetworkId } from '../default-route';
import { type Endpoint, isMissingNetworkId } from '../endpoint';
import { isStackless, type Network } from '../network';
import { networksById } from '../snapshot-index';
import type { Declared } from './declared';
import type { Place, Stack } from './place';

export type OwnStack = Extract<Stack, { kind: 'own' }>;
/** A container with a stack of its own, or one that rides on such. */
export type OwnPlace = Place & { stack: OwnStack };

export type Membership = { endpoint: Endpoint; network: Network };

export function isOwn(place: Place): place is OwnPlace {
  return place.stack.kind === 'own';
}

type Known = { container: Container; networks: readonly Network[]; memberships: readonly Membership[] };

/** A matrix asks for the same containers again and again; the endpoints of one are the same list until they change. */
const known = new WeakMap<readonly Endpoint[], Known>();

/** What the stack is plugged into, the network of its default route first; without `none`, and without networks that are gone. */
export function membershipsOf(stack: OwnStack, { snapshot }: Declared): readonly Membership[] {
  const { container, endpoints } = stack;
  const before = known.get(endpoints);
  if (before?.container === container && before.networks === snapshot.networks) return before.memberships;
  const memberships = makeMemberships(stack, networksById(snapshot.networks));
  known.set(endpoints, { container, networks: snapshot.networks, memberships });
  return memberships;
}

function makeMemberships(
  { container, endpoints }: OwnStack,
  networks: ReadonlyMap<string, Network>,
): Membership[] {
  const all = endpoints.flatMap((endpoint): Membership[] => {
    const network = networks.get(endpoint.networkId);
    return network === undefined || isStackless(network) ? [] : [{ endpoint, network }];
  });
  if (all.length < 2) return all;
  const home = homeNetworkId(container, endpoints, networks);
  return all.toSorted((a, b) => Number(b.network.id === home) - Number(a.network.id === home));
}

/** The endpoints whose network the engine no longer has. */
export function missingOf({ endpoints }: OwnStack): Endpoint[] {
  return endpoints.filter(({ networkId }) => isMissingNetworkId(networkId));
}

/** True where people can plug others into it and find each other there by name. */
export function isJoinable(network: Network): boolean {
  if (network.configOnly || network.ingress || network.system) return false;
  return network.scope !== 'swarm' || network.attachable;
}

/** True where Swarm decides what the container is plugged into. */
export function isTask(container: Pick<Container, 'taskId'>): boolean {
  return container.taskId !== undefined;
}
