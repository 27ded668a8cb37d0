import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ipaddr from 'ipaddr.js';
import type { HostInterface, HostRoute } from '@/lib/domain/host-interface';
import type { Listening } from '@/lib/domain/sockets/listening';
import { listenersAmong } from '@/lib/domain/sockets/sockets-of';
import { parseProcNetDev } from '@/lib/domain/traffic/proc-net-dev';
import { kindOf, stateOf } from './interface-kind';
import { parentUse } from './parent-use';
import { placeAddresses } from './place-addresses';
import { parseFibTrie } from './proc-net-fib-trie';
import { parseIfInet6 } from './proc-net-if-inet6';
import { parseProcNetIpv6Route } from './proc-net-ipv6-route';
import { parseProcNetRoute } from './proc-net-route';
import { parseVlanConfig } from './proc-net-vlan';
import { readProcSockets } from './proc-sockets';
import { readSysClassNet, type SysInterface } from './sys-class-net';

/** Where a network namespace can be read: its `/proc/net`, and the `/sys/class/net` that belongs to it. */
export type NamespaceFiles = {
  procNet: string;
  sysClassNet: string;
  /** Interfaces by address, where another source knows them. */
  holders?: ReadonlyMap<string, string>;
};

export type NamespaceReading = {
  interfaces: HostInterface[];
  routes: HostRoute[];
  /** Absent where the kernel does not tell. */
  listeners?: Listening[];
};

/**
 * Reads a network namespace without running anything.
 * @param engineBridges names of the bridges that the engine made.
 * @returns undefined where the two places do not belong to the same namespace.
 * @throws the file system's error where they can not be read.
 */
export async function readNamespace(
  { procNet, sysClassNet, holders }: NamespaceFiles,
  engineBridges: ReadonlySet<string>,
): Promise<NamespaceReading | undefined> {
  const [dev, route, trie, inet6, route6, vlans, sys] = await Promise.all([
    readFile(path.join(procNet, 'dev'), 'utf8'),
    readFile(path.join(procNet, 'route'), 'utf8'),
    readFile(path.join(procNet, 'fib_trie'), 'utf8'),
    textIfThere(path.join(procNet, 'if_inet6')),
    textIfThere(path.join(procNet, 'ipv6_route')),
    textIfThere(path.join(procNet, 'vlan/config')),
    readSysClassNet(sysClassNet),
  ]);
  if (
    !sameNames(
      parseProcNetDev(dev).map(({ name }) => name),
      sys,
    )
  )
    return undefined;
  const routes4 = parseProcNetRoute(route);
  const own4 = placeAddresses(parseFibTrie(trie), routes4, holders);
  const own6 = parseIfInet6(inet6);
  const routes = [...routes4, ...parseProcNetIpv6Route(route6)];
  const vlanIds = parseVlanConfig(vlans);
  const interfaces = sys.map((one) => {
    const addresses = [
      ...(own4.get(one.name) ?? []),
      ...own6.filter((own) => own.interface === one.name).map((own) => own.address),
    ];
    return toHostInterface(one, {
      addresses,
      routes,
      vlanId: vlanIds.get(one.name),
      engineBridges,
      peerHere: sys.some((other) => other.ifindex === one.iflink && other.iflink === one.ifindex),
    });
  });
  const sockets = await readProcSockets(procNet);
  return {
    interfaces: interfaces.sort((a, b) => (a.name < b.name ? -1 : 1)),
    routes,
    ...(sockets !== undefined && { listeners: listenersAmong(sockets) }),
  };
}

type Surroundings = {
  addresses: string[];
  routes: readonly HostRoute[];
  vlanId: number | undefined;
  engineBridges: ReadonlySet<string>;
  peerHere: boolean;
};

function toHostInterface(one: SysInterface, around: Surroundings): HostInterface {
  const { addresses, routes, vlanId, engineBridges, peerHere } = around;
  const defaults = routes.filter((route) => route.interface === one.name && route.destination.endsWith('/0'));
  const spokenThrough = defaults.length > 0 || addresses.some((address) => !isLinkLocal(address));
  const use = parentUse(one, { engineBridges, spokenThrough, peerHere });
  const suggestion = suggest(addresses, defaults);
  return {
    name: one.name,
    kind: kindOf(one),
    state: stateOf(one),
    ...(one.mac !== undefined && { mac: one.mac }),
    addresses,
    mtu: one.mtu,
    ...(vlanId !== undefined && { vlanId }),
    defaultRoute: defaults.length > 0,
    ...(use.usableFor.macvlan && suggestion && { suggestion }),
    ...use,
  };
}

/** Every interface that is up has such an address, also one that only passes on what others say. */
function isLinkLocal(address: string): boolean {
  return address.startsWith('fe80:');
}

/** The LAN that the interface is on, and the way out of it where the default route takes that. */
function suggest(addresses: readonly string[], defaults: readonly HostRoute[]): HostInterface['suggestion'] {
  const first = addresses.find((address) => ipaddr.IPv4.isValidCIDR(address));
  if (first === undefined) return undefined;
  const [, prefix] = ipaddr.IPv4.parseCIDR(first);
  const subnet = `${ipaddr.IPv4.networkAddressFromCIDR(first).toString()}/${prefix}`;
  const range = ipaddr.IPv4.parseCIDR(subnet);
  const gateway = defaults.find(
    (route) =>
      route.gateway !== undefined &&
      ipaddr.IPv4.isValid(route.gateway) &&
      ipaddr.IPv4.parse(route.gateway).match(range),
  )?.gateway;
  return { subnet, ...(gateway !== undefined && { gateway }) };
}

function sameNames(names: readonly string[], sys: readonly SysInterface[]): boolean {
  const known = new Set(names);
  return known.size === sys.length && sys.every((one) => known.has(one.name));
}

/** @returns empty text for a file that the kernel does not make where the feature is off. */
async function textIfThere(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
