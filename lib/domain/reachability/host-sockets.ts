import { containsAddress, parseCidr } from '../cidr';
import type { PublishedPort } from '../container';
import { dockerVersion } from '../engine-knows';
import { type Family, parseAddress } from '../ip-address';
import { madeOnce } from '../made-once';
import type { Network } from '../network';
import { isUntranslated } from './bridge-rules';
import type { Broken, Pair } from './candidate';
import type { Hop } from './hop';
import { type Meeting, meetingsOf } from './host-exit';
import { isOwn } from './memberships';
import type { Place } from './place';
import { changeNetwork, noRemedy } from './remedies';
import { uplinkOf } from './uplink';

/** How somebody comes to a socket of the host. */
export type Arrival = {
  family: Family;
  /** From the asking party to the host. */
  before: Hop[];
  /** What it connects to, where that is known. */
  address?: string;
  /** Without a place of its own it breaks at the socket. */
  broken?: Omit<Broken, 'at'> & { at?: Hop };
};

/** How `from` comes to a published port. Empty where it has no way to the host by that family. */
export function arrivalsAt(port: PublishedPort, pair: Pair): Arrival[] {
  const { from, declared } = pair;
  const { hostIp } = port;
  const family: Family = hostIp.includes(':') ? 6 : 4;
  const isAny = isWildcard(hostIp);
  if (from.stack.kind === 'host') {
    const own = family === 6 ? '::1' : '127.0.0.1';
    return [{ family, before: [{ kind: 'host' }], address: isAny ? own : hostIp }];
  }
  if (from.stack.kind === 'outside') {
    const uplink = uplinkOf(declared);
    const before: Hop[] = [{ kind: 'host', ...(uplink !== undefined && { interface: uplink.name }) }];
    const address = isAny ? uplink?.address[family] : hostIp;
    // Nobody outside has a route to what only this host has on its bridges.
    if (isLoopback(hostIp) || (!isAny && isOnBridge(hostIp, declared.snapshot.networks)))
      return [{ family, before, broken: boundLocally(port, pair) }];
    if (isAny && uplink !== undefined && address === undefined) return [];
    return [{ family, before, ...(address !== undefined && { address }) }];
  }
  return fromInside(port, family, pair);
}

function fromInside(port: PublishedPort, family: Family, pair: Pair): Arrival[] {
  const { from, to, declared } = pair;
  if (!isOwn(from)) return [];
  const { hostIp } = port;
  const meetings = meetingsOf(from, declared).filter((one) => one.family === family);
  const open = meetings.filter(({ network, address }) => address !== undefined && !network.internal);
  const isKeptOut = ({ network }: Meeting) =>
    isUntranslated(network, family, declared) && !isOnNetwork(to, network.id);
  const best = open.find((one) => !isKeptOut(one)) ?? open[0] ?? meetings[0];
  if (best === undefined) return [];
  const before: Hop[] = [...best.hops];
  const [, at] = best.hops;
  const { network, broken } = best;
  if (broken !== undefined) return [{ family, before, broken }];
  if (network.internal) {
    const obstacle = { code: 'internal', network: network.name, container: from.name } as const;
    return [{ family, before, broken: { at, obstacle, remedy: noRemedy } }];
  }
  if (isLoopback(hostIp)) return [{ family, before, broken: boundLocally(port, pair) }];
  if (isKeptOut(best)) {
    const obstacle = { code: 'untranslated', network: network.name, breaks: 'published' } as const;
    return [{ family, before, broken: { at, obstacle, remedy: changeNetwork(network) } }];
  }
  const address = isWildcard(hostIp) ? best.address : hostIp;
  return [{ family, before, ...(address !== undefined && { address }) }];
}

function isOnNetwork({ stack }: Place, networkId: string): boolean {
  return stack.kind === 'own' && stack.endpoints.some((endpoint) => endpoint.networkId === networkId);
}

/** Docker 28 was the first to turn away neighbours that send packets for a container to the host. (20.10 and 28.5, tried.) */
const neighboursKeptOutSince = 28;

function boundLocally({ hostIp, hostPort }: PublishedPort, { from, to, declared }: Pair): Omit<Broken, 'at'> {
  const loopback = isLoopback(hostIp);
  const major = dockerVersion({ engineVersion: declared.engine.version })?.major;
  const isOld = major !== undefined && major < neighboursKeptOutSince;
  const lets = from.stack.kind === 'outside' && (isOld || !loopback);
  return {
    obstacle: {
      code: 'bound-locally',
      container: to.name,
      ...{ hostIp, hostPort, isLoopback: loopback },
      ...(lets && { neighboursCanRoute: true as const }),
    },
    remedy: noRemedy,
  };
}

export function isWildcard(address: string): boolean {
  return address === '' || address === '0.0.0.0' || address === '::';
}

export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1';
}

/** True for an address that the host has on one of its bridges. */
function isOnBridge(text: string, networks: readonly Network[]): boolean {
  const address = parseAddress(text);
  return address !== undefined && bridgeBlocks(networks).some((block) => containsAddress(block, address));
}

const bridgeBlocks = madeOnce((networks: readonly Network[]) =>
  networks
    .filter(({ driver }) => driver === 'bridge')
    .flatMap(({ subnets }) => subnets.flatMap(({ subnet }) => parseCidr(subnet) ?? [])),
);
