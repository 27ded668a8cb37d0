import 'server-only';
import { networkInterfaces } from 'node:os';
import { bridgeInterface } from '@/lib/domain/bridge-interface';
import type { Engine } from '@/lib/domain/engine';
import type { HostInterfaces } from '@/lib/domain/host-interface';
import type { Network } from '@/lib/domain/network';
import type { Snapshot } from '@/lib/domain/snapshot';
import { hostUnreadableTexts } from '@/lib/messages/engine-problems';
import { log } from '../log';
import { parseEngineAddress } from './engine-address';
import { findEngineProcess, sharesOurNetwork } from './host/engine-process';
import { type NamespaceFiles, readNamespace } from './host/read-namespace';

/** Where the engine is, and its networks; a Watcher is one. */
type WatchedEngine = {
  engine(): Pick<Engine, 'endpoint'>;
  snapshot(): Pick<Snapshot, 'networks'> | undefined;
};

type Place = { readable: true; files: NamespaceFiles } | { readable: false; reason: string };

/**
 * The interfaces and routes of the machine that the engine makes its networks on, read from the kernel's files. That machine
 * is found by the process that serves the engine's socket; where processes may not be looked at, by the bridges that the
 * engine made, if all of them are here.
 * @returns why not, where it is another machine or may not be read; never interfaces of the wrong one.
 */
export async function readHostInterfaces(watched: WatchedEngine): Promise<HostInterfaces> {
  const networks = watched.snapshot()?.networks ?? [];
  const bridges = bridgesOf(networks);
  const place = await placeOf(watched.engine().endpoint, bridges);
  if (!place.readable) return { available: false, reason: place.reason };
  try {
    const reading = await readNamespace(place.files, bridges);
    if (reading !== undefined) return { available: true, ...reading };
    return { available: false, reason: hostUnreadableTexts.elsewhere };
  } catch (error) {
    log.warn({ err: error, ...place.files }, 'the interfaces of the host could not be read');
    return { available: false, reason: hostUnreadableTexts.unreadable };
  }
}

/** True where this very process stands in the network namespace of the engine's host. */
export async function isOnEnginesHost(watched: WatchedEngine): Promise<boolean> {
  const networks = watched.snapshot()?.networks ?? [];
  const place = await placeOf(watched.engine().endpoint, bridgesOf(networks));
  return place.readable && place.files.procNet === ownProcNet;
}

/** The interfaces that the engine made for its bridges on this machine; a Swarm's are made where they are used. */
function bridgesOf(networks: readonly Network[]): Set<string> {
  return new Set(networks.flatMap((network) => bridgeInterface(network) ?? []));
}

async function placeOf(endpoint: string, bridges: ReadonlySet<string>): Promise<Place> {
  const parsed = parseEngineAddress(endpoint);
  if (!parsed.ok || parsed.address.kind !== 'unix')
    return { readable: false, reason: hostUnreadableTexts.remote };
  const pid = await findEngineProcess(parsed.address.path);
  if (pid !== undefined) return placeOfProcess(pid);
  const ours = await ourFiles(bridges);
  return ours === undefined
    ? { readable: false, reason: hostUnreadableTexts.elsewhere }
    : { readable: true, files: ours };
}

async function placeOfProcess(pid: number): Promise<Place> {
  try {
    if (await sharesOurNetwork(pid)) return { readable: true, files: ownNamespace() };
  } catch {
    return { readable: false, reason: hostUnreadableTexts.notAllowed };
  }
  const files = { procNet: `/proc/${pid}/net`, sysClassNet: `/proc/${pid}/root/sys/class/net` };
  return { readable: true, files };
}

/** @returns undefined unless every bridge of the engine's is here; one that has none proves nothing. */
async function ourFiles(bridges: ReadonlySet<string>): Promise<NamespaceFiles | undefined> {
  if (bridges.size === 0) return undefined;
  const files = ownNamespace();
  const reading = await readNamespace(files, bridges).catch(() => undefined);
  const here = new Set(reading?.interfaces.map((one) => one.name));
  return [...bridges].every((name) => here.has(name)) ? files : undefined;
}

const ownProcNet = '/proc/self/net';

function ownNamespace(): NamespaceFiles {
  const holders = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.map(({ address }): [string, string] => [address, name]),
  );
  return { procNet: ownProcNet, sysClassNet: '/sys/class/net', holders: new Map(holders) };
}
