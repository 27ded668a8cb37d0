import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddressedInterface } from '@/lib/domain/traffic/assign-interfaces';
import { placeAddresses } from '../engine/host/place-addresses';
import { parseFibTrie } from '../engine/host/proc-net-fib-trie';
import { parseIfInet6 } from '../engine/host/proc-net-if-inet6';
import { parseProcNetRoute } from '../engine/host/proc-net-route';

/** The kernel's files that tell which interface has which address; none of them needs a right that `/proc/net/dev` does not. */
export const addressFiles = ['route', 'fib_trie', 'if_inet6'] as const;

/** @param text of those files, in any order: no line of one reads as a line of another. */
export function parseOwnAddresses(text: string): AddressedInterface[] {
  const byName = new Map<string, string[]>();
  const add = (name: string, address: string) =>
    byName.set(name, [...(byName.get(name) ?? []), address.replace(/\/\d+$/, '')]);
  for (const [name, all] of placeAddresses(parseFibTrie(text), parseProcNetRoute(text)))
    for (const address of all) add(name, address);
  for (const own of parseIfInet6(text)) add(own.interface, own.address);
  return [...byName].map(([name, addresses]) => ({ name, addresses }));
}

/** @param procNet such as `/proc/1234/net`. A file that is not there, as without IPv6, tells nothing. */
export async function readOwnAddresses(procNet: string): Promise<AddressedInterface[]> {
  const texts = await Promise.all(
    addressFiles.map((name) => readFile(path.join(procNet, name), 'utf8').catch(() => '')),
  );
  return parseOwnAddresses(texts.join('\n'));
}
