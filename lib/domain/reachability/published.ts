import { hasLiveStack, type PublishedPort } from '../container';
import { publishedThrough } from '../published-through';
import type { Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { type Arrival, arrivalsAt } from './host-sockets';
import { type Membership, membershipsOf, type OwnPlace } from './memberships';
import { pathOf } from './place';
import { noRemedy } from './remedies';

type ToOwn = Pair & { to: OwnPlace };

/** By ports of the host that lead to the container: the way in from outside, and round the isolation of bridges. */
export function byPublishedPorts(pair: ToOwn): Candidate[] {
  const { to, question, declared } = pair;
  const { port, protocol } = question;
  const asked = portsOf(pair).filter(
    (one) => one.protocol === protocol && (port === undefined || one.containerPort === port),
  );
  const carrier = carrierOf(pair);
  if (carrier === undefined) return [];
  const candidates = asked.flatMap((one) =>
    arrivalsAt(one, pair).map((arrival) => ({ one, whole: by(one, arrival, { ...pair, carrier }) })),
  );
  // What is open to all is listed once for each address family; the other one is told only where it alone leads there.
  const whole4 = new Set(
    candidates
      .filter(({ whole }) => whole.family === 4 && whole.broken === undefined)
      .map(({ one }) => one.hostPort),
  );
  const told = candidates.filter(({ one, whole }) => whole.family === 4 || !whole4.has(one.hostPort));
  const isMeshed = membershipsOf(to.stack, declared).some(({ network }) => network.ingress);
  return told.length === 0 && isMeshed ? [byMesh(pair)] : told.map(({ whole }) => whole);
}

/** Of one that does not run, what it asks for: nothing is open then. */
function portsOf({ to, declared }: ToOwn): PublishedPort[] {
  const { container } = to.stack;
  if (hasLiveStack(container)) return container.publishedPorts;
  const asked = declared.details?.get(container.id)?.portBindings ?? [];
  return asked.flatMap(({ hostPort, hostIp, ...port }) =>
    /^[1-9]\d*$/.test(hostPort) ? [{ ...port, hostIp: hostIp || '0.0.0.0', hostPort: Number(hostPort) }] : [],
  );
}

/** The network by which published ports come in. */
function carrierOf({ to, declared }: ToOwn): Membership | undefined {
  const memberships = membershipsOf(to.stack, declared);
  const networks = memberships.map(({ network }) => network);
  const [carrier] = publishedThrough(networks, declared.engine.apiVersion);
  return memberships.find(({ network }) => network.id === carrier?.id);
}

function by(
  port: PublishedPort,
  { family, before, address, broken }: Arrival,
  pair: ToOwn & { carrier: Membership },
): Candidate {
  const { from, to, question, carrier } = pair;
  const { hostIp, hostPort, protocol, containerPort } = port;
  const { network, endpoint } = carrier;
  const socket: Hop = { kind: 'socket', containerId: to.stack.container.id, hostIp, hostPort, protocol };
  // Where the container has no IPv6 address, the engine's proxy goes on by IPv4.
  const inside = (family === 6 ? endpoint.ipv6 : undefined) ?? endpoint.ipv4;
  return {
    kind: 'published',
    networkId: network.id,
    family,
    names: [],
    hops: pathOf(from, [...before, socket, { kind: 'network', id: network.id }], to),
    arrives: { port: containerPort, ...(inside !== undefined && { address: inside }) },
    ...(hostPort !== question.port && { port: hostPort }),
    ...(address !== undefined && { address }),
    ...(broken !== undefined && { broken: { ...broken, at: broken.at ?? socket } }),
  };
}

/** Swarm opens a service's ports on every node, and no container's list tells of them. */
function byMesh({ from, to }: ToOwn): Candidate {
  const host: Hop = { kind: 'host' };
  return {
    kind: 'published',
    names: [],
    hops: pathOf(from, [host], to),
    broken: {
      at: host,
      obstacle: { code: 'mesh-unread', container: to.stack.container.name },
      remedy: noRemedy,
    },
  };
}
