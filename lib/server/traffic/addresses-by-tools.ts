import 'server-only';
import type { Container } from '@/lib/domain/container';
import { endpointsByContainer } from '@/lib/domain/snapshot-index';
import type { AddressedInterface } from '@/lib/domain/traffic/assign-interfaces';
import { isAppError } from '../app-error';
import type { Watcher } from '../watch/watcher';
import { addressFiles, parseOwnAddresses } from './own-addresses';

/** What a container's own tools told, for as long as its endpoints are the same; where they could not, for a while. */
const known = new Map<string, { endpoints: unknown; addressed: AddressedInterface[]; until: number }>();
const mostKnown = 1_000;
/** When it is tried again where it failed, milliseconds: the engine may have been busy, or the container paused. */
const againAfter = 10_000;
const toolMs = 10_000;

/**
 * Which interface of a container has which address, by a program of its image: the engine counts by interface and does not tell what each
 * leads to. Asked once for each set of endpoints.
 * @returns none where it can not be told, and the networks are shown as unknown: read-only, paused, without such a program.
 */
export async function ownAddressesByTools(
  watcher: Watcher,
  { id }: Container,
): Promise<AddressedInterface[]> {
  const endpoints = endpointsByContainer(watcher.snapshot()?.endpoints ?? [])
    .get(id)
    ?.map(({ networkId, ipv4, ipv6 }) => [networkId, ipv4, ipv6].join(' '))
    .join('\n');
  const before = known.get(id);
  if (before !== undefined && before.endpoints === endpoints && Date.now() < before.until)
    return before.addressed;
  const told = await ask(watcher, id);
  const addressed = told ?? [];
  const until = told === undefined ? Date.now() + againAfter : Number.POSITIVE_INFINITY;
  if (known.size >= mostKnown) known.clear();
  known.set(id, { endpoints, addressed, until });
  return addressed;
}

/** @returns undefined where it could not be asked. */
async function ask(watcher: Watcher, id: string): Promise<AddressedInterface[] | undefined> {
  try {
    const argv = ['cat', ...addressFiles.map((name) => `/proc/net/${name}`)];
    const { stdout } = await watcher.client().exec(id, { argv, ms: toolMs });
    return parseOwnAddresses(stdout);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return undefined;
  }
}
