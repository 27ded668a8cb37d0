import { containsAddress, parseCidr } from '../cidr';
import type { PublishedPort } from '../container';
import { parseAddress } from '../ip-address';
import type { Network } from '../network';
import { publishedThrough } from '../published-through';
import type { Broken, Candidate, Pair } from './candidate';
import type { Declared } from './declared';
import type { Hop } from './hop';
import { meetingsOf } from './host-exit';
import { isOwn, membershipsOf, type OwnPlace } from './memberships';
import { pathOf } from './place';
import { noRemedy } from './remedies';

type ToOwn = Pair & { to: OwnPlace };

/** By ports of the host that lead to the container: the way in from outside, and round the isolation of bridges. */
export function byPublishedPorts(pair: ToOwn): Candidate[] {
  const { to, question, declared } = pair;
  const networks = membershipsOf(to.stack, declared).map(({ network }) => network);
  const [carrier] = publishedThrough(networks, declared.engine.apiVersion);
  if (carrier === undefined) return [];
  return wanted(to.stack.container.publishedPorts, question).flatMap((port) => by(port, carrier, pair));
}

/** The ports that were asked about, each once: what is open to all is listed once for each address family. */
function wanted(ports: readonly PublishedPort[], { port, protocol }: Pair['question']): PublishedPort[] {
  const asked = ports.filter(
    (one) => one.protocol === protocol && (port === undefined || one.containerPort === port),
  );
  const open4 = new Set(asked.filter((one) => one.hostIp === '0.0.0.0').map((one) => one.hostPort));
  return asked.filter((one) => one.hostIp !== '::' || !open4.has(one.hostPort));
}

function by(port: PublishedPort, carrier: Network, pair: ToOwn): Candidate[] {
  const { from, to } = pair;
  const { hostIp, hostPort, protocol, containerPort } = port;
  const socket: Hop = {
    kind: 'socket',
    containerId: to.stack.container.id,
    ...{ hostIp, hostPort, protocol },
  };
  const into: Hop[] = [socket, { kind: 'network', id: carrier.id }];
  const way = {
    kind: 'published' as const,
    networkId: carrier.id,
    family: hostIp.includes(':') ? (6 as const) : (4 as const),
    names: [],
    arrives: { port: containerPort },
    ...(hostPort !== pair.question.port && { port: hostPort }),
  };
  const local: Broken = {
    at: socket,
    obstacle: {
      code: 'bound-locally',
      container: to.stack.container.name,
      ...{ hostIp, hostPort, isLoopback: isLoopback(hostIp) },
    },
    remedy: noRemedy,
  };
  if (from.stack.kind === 'host') {
    const hops = pathOf(from, [{ kind: 'host' }, ...into], to);
    return [{ ...way, hops, address: isWildcard(hostIp) ? loopbackOf(hostIp) : hostIp }];
  }
  if (from.stack.kind === 'outside') {
    const uplink = uplinkOf(pair.declared);
    const host: Hop = { kind: 'host', ...(uplink !== undefined && { interface: uplink.name }) };
    const hops = pathOf(from, [host, ...into], to);
    if (isLoopback(hostIp) || isBridgeAddress(hostIp, pair.declared))
      return [{ ...way, hops, broken: local }];
    const address = isWildcard(hostIp) ? uplink?.address[hostIp === '::' ? 6 : 4] : hostIp;
    return [{ ...way, hops, ...(address !== undefined && { address }) }];
  }
  if (!isOwn(from)) return [];
  const meetings = meetingsOf(from, pair.declared);
  const best =
    meetings.find(({ network, address }) => address !== undefined && !network.internal) ?? meetings[0];
  if (best === undefined) return [];
  const hops = pathOf(from, [...best.hops, ...into], to);
  if (best.broken !== undefined) return [{ ...way, hops, broken: best.broken }];
  if (best.network.internal) {
    const obstacle = { code: 'internal', network: best.network.name, container: from.name } as const;
    return [{ ...way, hops, broken: { at: best.hops[1], obstacle, remedy: noRemedy } }];
  }
  if (isLoopback(hostIp)) return [{ ...way, hops, broken: local }];
  const address = isWildcard(hostIp) ? best.address : hostIp;
  return [{ ...way, hops, ...(address !== undefined && { address }) }];
}

export function isWildcard(address: string): boolean {
  return address === '' || address === '0.0.0.0' || address === '::';
}

export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1';
}

function loopbackOf(wildcard: string): string {
  return wildcard === '::' ? '::1' : '127.0.0.1';
}

/** True for an address that the host has on one of its bridges, which nobody outside has a route to. */
function isBridgeAddress(text: string, { snapshot }: Declared): boolean {
  const address = parseAddress(text);
  return (
    address !== undefined &&
    !isWildcard(text) &&
    snapshot.networks.some(
      ({ driver, subnets }) =>
        driver === 'bridge' &&
        subnets.some(({ subnet }) => {
          const block = parseCidr(subnet);
          return block !== undefined && containsAddress(block, address);
        }),
    )
  );
}

/** The interface by which the host is reached from outside, where that is known. */
export function uplinkOf({
  host,
}: Declared): { name: string; address: { 4?: string; 6?: string } } | undefined {
  if (!host.available) return undefined;
  const uplink = host.interfaces.find(({ defaultRoute }) => defaultRoute);
  if (uplink === undefined) return undefined;
  const bare = uplink.addresses.map((address) => address.split('/')[0] ?? address);
  const four = bare.find((address) => !address.includes(':'));
  const six = bare.find((address) => address.includes(':') && !address.toLowerCase().startsWith('fe80:'));
  return {
    name: uplink.name,
    address: { ...(four !== undefined && { 4: four }), ...(six !== undefined && { 6: six }) },
  };
}
