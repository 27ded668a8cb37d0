import { parseCidr } from '../cidr';
import { type Container, hasLiveStack } from '../container';
import type { ContainerDetail, EndpointConfig, EndpointDetail } from '../detail';
import { isDefaultBridge, isStackless, type Network } from '../network';
import type { Action } from '../plan';
import { subnetUse } from '../subnet-use';
import { aSnapshot, systemNetworks } from './factories';

/** One container on one network; `endpointId` is absent while stopped, and on a ghost. */
export type ModelEndpoint = {
  networkId: string;
  endpointId?: string;
  ipv4?: string;
  chosen?: string;
  aliases: readonly string[];
};
export type ModelMember = { container: Container; endpoints: readonly ModelEndpoint[] };

/**
 * Who is on what, as an engine has it. Never changed: every action gives a new one. It follows Docker 20.10, with its traps: a connect
 * that fails while the container runs leaves a ghost, which no disconnect takes away.
 */
export type ModelState = {
  networks: readonly Network[];
  /** Networks whose subnet the engine picked: no address can be chosen on them. */
  autoSubnets: ReadonlySet<string>;
  members: readonly ModelMember[];
  /** How many addresses were handed out: the next is another one, though an earlier be free again. */
  handedOut: number;
};
export type ModelReply = { ok: boolean; state: ModelState };

/** The engine's own networks and these. */
export function aModelState(over: {
  networks: readonly Network[];
  autoSubnets?: readonly string[];
  members: readonly ModelMember[];
}): ModelState {
  return {
    networks: [...systemNetworks(), ...over.networks],
    autoSubnets: new Set(over.autoSubnets),
    members: over.members,
    handedOut: 0,
  };
}

/** Carries out one action. What is refused leaves the state as it was, or a ghost. */
export function runAction(state: ModelState, action: Action): ModelReply {
  switch (action.kind) {
    case 'connect':
      return connect(state, action, action.config);
    case 'disconnect':
      return disconnect(state, action);
    case 'verify-connected':
    case 'verify-disconnected':
      return { ok: isSo(state, action), state };
    case 'create-network':
    case 'remove-network':
    case 'change-service-networks':
    case 'init-swarm':
    case 'leave-swarm':
    case 'run-container':
    case 'verify-run':
    case 'change-state':
    case 'remove-container':
      throw new Error(`the model knows no ${action.kind}`);
  }
}

export function detailOf(state: ModelState, containerId: string): ContainerDetail {
  const { container, endpoints } = memberOf(state, containerId);
  return {
    container,
    hostname: container.name,
    command: '',
    restartPolicy: 'no',
    portBindings: [],
    listensOn: [],
    autoRemove: false,
    anonymousVolumes: [],
    endpoints: endpoints.map((endpoint) => endpointDetail(state, endpoint)),
    raw: {},
  };
}

export function modelSnapshot(state: ModelState) {
  return aSnapshot({
    networks: [...state.networks],
    containers: state.members.map(({ container }) => container),
    endpoints: state.members.flatMap(({ container, endpoints }) =>
      endpoints.map(({ networkId, endpointId, ipv4 }) => {
        const ghost = hasLiveStack(container) && endpointId === undefined;
        return {
          networkId,
          networkName: networkOf(state, networkId).name,
          containerId: container.id,
          status: ghost ? ('broken' as const) : hasLiveStack(container) ? ('up' as const) : ('down' as const),
          ...(ghost && { reason: 'no-endpoint' as const }),
          ...(endpointId !== undefined && { endpointId }),
          ...(ipv4 !== undefined && { ipv4 }),
        };
      }),
    ),
  });
}

function connect(
  state: ModelState,
  on: Extract<Action, { kind: 'connect' }>,
  config: EndpointConfig,
): ModelReply {
  const { preferred, ...plain } = config;
  const first = connectAs(state, on, plain);
  const { container, endpoints } = memberOf(first.state, on.containerId);
  const got = endpoints.find(({ networkId }) => networkId === on.networkId)?.ipv4;
  const isContent = preferred?.ipv4 === undefined || preferred.ipv4 === got || !hasLiveStack(container);
  if (!first.ok || isContent) return first;
  const without = disconnect(first.state, on).state;
  const second = connectAs(without, on, { ...plain, ipv4: preferred.ipv4 });
  return second.ok ? second : connectAs(second.state, on, plain);
}

function connectAs(
  state: ModelState,
  on: { containerId: string; networkId: string },
  config: EndpointConfig,
): ModelReply {
  const member = memberOf(state, on.containerId);
  const network = networkOf(state, on.networkId);
  const refused = { ok: false, state };
  const live = hasLiveStack(member.container);
  const others = member.endpoints.filter((endpoint) => endpoint.networkId !== network.id);
  const present = member.endpoints.find((endpoint) => endpoint.networkId === network.id);
  if (present !== undefined && (present.endpointId !== undefined || !live)) return refused;
  const isNone = network.driver === 'null';
  if (others.some(({ networkId }) => isNone || networkOf(state, networkId).driver === 'null')) return refused;
  const chooses = config.ipv4 !== undefined;
  if (isDefaultBridge(network) && (chooses || config.aliases.length > 0)) return refused;
  if (chooses && state.autoSubnets.has(network.id)) return refused;
  const endpoint: ModelEndpoint = {
    networkId: network.id,
    aliases: config.aliases,
    ...(config.ipv4 !== undefined && { chosen: config.ipv4 }),
  };
  if (!live) return { ok: true, state: withEndpoints(state, member, [...others, endpoint]) };
  const taken = state.members.flatMap(({ endpoints }) =>
    endpoints.flatMap((one) => (one.networkId === network.id && one.ipv4 !== undefined ? [one.ipv4] : [])),
  );
  const ipv4 = isStackless(network) ? undefined : (config.ipv4 ?? nextFree(network, taken, state.handedOut));
  if (ipv4 !== undefined && (taken.includes(ipv4) || !isInside(network, ipv4))) {
    return { ok: false, state: withEndpoints(state, member, [...others, endpoint]) };
  }
  const living = {
    ...endpoint,
    endpointId: `ep-${network.id}-${on.containerId}`,
    ...(ipv4 !== undefined && { ipv4 }),
  };
  const handedOut = state.handedOut + 1;
  return { ok: true, state: { ...withEndpoints(state, member, [...others, living]), handedOut } };
}

function disconnect(state: ModelState, on: { containerId: string; networkId: string }): ModelReply {
  const member = memberOf(state, on.containerId);
  const present = member.endpoints.find((endpoint) => endpoint.networkId === on.networkId);
  const ghost = present?.endpointId === undefined && hasLiveStack(member.container);
  if (present === undefined || ghost) return { ok: false, state };
  return {
    ok: true,
    state: withEndpoints(
      state,
      member,
      member.endpoints.filter((one) => one !== present),
    ),
  };
}

function isSo(
  state: ModelState,
  action: Extract<Action, { kind: 'verify-connected' | 'verify-disconnected' }>,
): boolean {
  const { container, endpoints } = memberOf(state, action.containerId);
  const present = endpoints.find((endpoint) => endpoint.networkId === action.networkId);
  if (action.kind === 'verify-disconnected') return present === undefined;
  if (present === undefined || action.live !== hasLiveStack(container)) return false;
  if (action.live && present.endpointId === undefined) return false;
  const { ipv4, aliases } = action.config;
  const has = action.live ? present.ipv4 : present.chosen;
  return (ipv4 === undefined || ipv4 === has) && aliases.every((alias) => present.aliases.includes(alias));
}

function endpointDetail(state: ModelState, endpoint: ModelEndpoint): EndpointDetail {
  const network = networkOf(state, endpoint.networkId);
  return {
    networkName: network.name,
    networkId: network.id,
    ...(endpoint.endpointId !== undefined && { endpointId: endpoint.endpointId }),
    ...(endpoint.ipv4 !== undefined && { ipv4: endpoint.ipv4 }),
    aliases: [...endpoint.aliases],
    dnsNames: [],
    chosen: endpoint.chosen === undefined ? {} : { ipv4: endpoint.chosen },
    links: [],
    driverOpts: {},
  };
}

function memberOf(state: ModelState, containerId: string): ModelMember {
  const member = state.members.find(({ container }) => container.id === containerId);
  if (member === undefined) throw new Error(`the model has no container ${containerId}`);
  return member;
}

function networkOf(state: ModelState, networkId: string): Network {
  const network = state.networks.find(({ id }) => id === networkId);
  if (network === undefined) throw new Error(`the model has no network ${networkId}`);
  return network;
}

function withEndpoints(state: ModelState, member: ModelMember, endpoints: ModelEndpoint[]): ModelState {
  const members = state.members.map((other) => (other === member ? { ...other, endpoints } : other));
  return { ...state, members };
}

function nextFree(network: Network, taken: readonly string[], handedOut: number): string | undefined {
  const [subnet] = network.subnets;
  if (subnet === undefined) return undefined;
  const held = taken.map((ipv4) => ({ ipv4 }));
  const firstFree = subnetUse(subnet, held).nextFree;
  if (firstFree === undefined) return undefined;
  // Skips as many free ones as a few calls may have handed out.
  const skipped = Array.from({ length: handedOut % 3 }).reduce<string[]>(
    (passed) => [
      ...passed,
      subnetUse(subnet, [...held, ...passed.map((ipv4) => ({ ipv4 }))]).nextFree ?? firstFree,
    ],
    [],
  );
  return subnetUse(subnet, [...held, ...skipped.map((ipv4) => ({ ipv4 }))]).nextFree ?? firstFree;
}

function isInside(network: Network, address: string): boolean {
  return network.subnets.some(({ subnet }) => {
    const block = parseCidr(subnet);
    return block !== undefined && parseCidr(`${address}/${block.prefix}`)?.first === block.first;
  });
}
