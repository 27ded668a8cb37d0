import { apiAtLeast } from './api-version';
import { hasLiveStack } from './container';
import { homeNetworkId } from './default-route';
import type { EndpointConfig } from './detail';
import type { Endpoint } from './endpoint';
import { isStackless, type Network } from './network';
import type { PlanContext } from './plan-context';
import type { Membership, Subject } from './plan-subject';
import { portsFollowRouteApi, publishedPortNames, publishedThrough } from './published-through';
import type { Warning } from './warning';

/** A change of one container's networks. */
export type MembershipChange = {
  subject: Subject;
  leaving?: Membership | undefined;
  joining?: { network: Network; config: EndpointConfig } | undefined;
};

/** What a change does to the ways in and out of a container: its published ports, its default route, its last network. */
export function reachWarnings(change: MembershipChange, context: PlanContext): Warning[] {
  const { subject, leaving, joining } = change;
  const before = subject.memberships.flatMap(({ network }) => network ?? []);
  const staying = before.filter((network) => network.id !== leaving?.networkId);
  const after = joining === undefined ? staying : [...staying, joining.network];
  const container = subject.container.name;
  const isolated = after.every(isStackless) && leaving !== undefined && joining === undefined;
  const routes = routesOf(change, context);
  return [
    ...(isolated ? [{ code: 'last-network', container, network: leaving.networkName } as const] : []),
    ...portWarnings({ subject, before, after, routes, apiVersion: context.apiVersion, leaving, joining }),
    // That nothing is reached any more says it already.
    ...(isolated ? [] : routeWarnings(container, routes)),
  ];
}

type Routes = { before: Network | undefined; after: Network | undefined };

function routeWarnings(container: string, { before, after }: Routes): Warning[] {
  if (before === undefined || before.id === after?.id) return [];
  return after === undefined
    ? [{ code: 'default-route-lost', container, from: before.name }]
    : [{ code: 'default-route-changes', container, from: before.name, to: after.name }];
}

function portWarnings(change: {
  subject: Subject;
  before: Network[];
  after: Network[];
  routes: Routes;
  apiVersion: string;
  leaving: Membership | undefined;
  joining: MembershipChange['joining'];
}): Warning[] {
  const { subject, routes, apiVersion, leaving, joining } = change;
  const ports = publishedPortNames(subject);
  if (ports.length === 0) return [];
  const live = hasLiveStack(subject.container);
  const container = subject.container.name;
  const before = publishedThrough(change.before, apiVersion);
  const after = publishedThrough(change.after, apiVersion);
  const first = before[0];
  if (first !== undefined && after.length === 0) {
    const network = before.find((other) => other.id === leaving?.networkId) ?? first;
    return [{ code: 'ports-lost', container, ports, network: network.name }];
  }
  if (!live) return [];
  if (first === undefined && after.length > 0 && joining !== undefined) {
    return [{ code: 'ports-regained', container, ports, network: joining.network.name }];
  }
  const moved = apiAtLeast(apiVersion, portsFollowRouteApi)
    ? routes.before?.id !== routes.after?.id
    : leaving !== undefined && mayHoldPorts(leaving, before, subject.container.networkMode);
  return first !== undefined && moved ? [{ code: 'ports-rebound', container, ports }] : [];
}

/**
 * Before ports followed the route, one endpoint held them and no reading tells which: the first that the container had, which is as a
 * rule that of the network it was made on.
 */
function mayHoldPorts(leaving: Membership, carriers: readonly Network[], networkMode: string): boolean {
  const mode = networkMode === 'default' ? 'bridge' : networkMode;
  const first = carriers.find((network) => network.name === mode || network.id === mode);
  return first === undefined
    ? carriers.some((network) => network.id === leaving.networkId)
    : first.id === leaving.networkId;
}

function routesOf({ subject, leaving, joining }: MembershipChange, context: PlanContext): Routes {
  const networks = new Map(context.snapshot.networks.map((network) => [network.id, network]));
  const present = subject.memberships.map((membership) => endpointOf(subject, membership));
  const staying = present.filter((endpoint) => endpoint.networkId !== leaving?.networkId);
  const after = joining === undefined ? staying : [...staying, joinedEndpoint(subject, joining)];
  const routeOf = (endpoints: readonly Endpoint[]) => {
    const network = networks.get(homeNetworkId(subject.container, endpoints, networks) ?? '');
    return network === undefined || network.internal || isStackless(network) ? undefined : network;
  };
  return { before: routeOf(present), after: routeOf(after) };
}

function endpointOf(
  { container }: Subject,
  { networkId, networkName, network, endpoint }: Membership,
): Endpoint {
  const { ipv4, ipv6, gateway, gatewayPriority } = endpoint;
  return {
    networkId,
    networkName,
    containerId: container.id,
    status: network === undefined ? 'broken' : 'up',
    ...(ipv4 !== undefined && { ipv4 }),
    ...(ipv6 !== undefined && { ipv6 }),
    ...(gateway !== undefined && { gateway }),
    ...(gatewayPriority !== undefined && { gatewayPriority }),
  };
}

/** Stands for an address that the engine will hand out; only that there is one counts. */
const someAddress = '0.0.0.0';

/** The endpoint that the engine would make, as far as the order of default routes asks for it. */
function joinedEndpoint(
  { container }: Subject,
  { network, config }: NonNullable<MembershipChange['joining']>,
): Endpoint {
  const hasGateway = network.driver !== 'overlay' && network.subnets.length > 0;
  const gateway = network.subnets[0]?.gateway ?? someAddress;
  return {
    networkId: network.id,
    networkName: network.name,
    containerId: container.id,
    status: 'up',
    ...(network.enableIPv4 && { ipv4: config.ipv4 ?? someAddress }),
    ...(network.enableIPv6 && { ipv6: config.ipv6 ?? someAddress }),
    ...(hasGateway && { gateway }),
    ...(config.gatewayPriority !== undefined && { gatewayPriority: config.gatewayPriority }),
  };
}
