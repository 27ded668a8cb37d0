import 'server-only';
import { knownHost } from '../findings/known-host';
import type { Watcher } from '../watch/watcher';

/** How old they may be, milliseconds: an address of the host seldom changes. */
const mayBe = 30_000;

/** The addresses of the engine's host, bare; none where they can not be read. */
export async function hostAddresses(watcher: Watcher): Promise<ReadonlySet<string>> {
  const host = await knownHost(watcher, mayBe);
  const interfaces = host.available ? host.interfaces : [];
  return new Set(
    interfaces.flatMap(({ addresses }) => addresses.map((address) => address.replace(/\/\d+$/, ''))),
  );
}
