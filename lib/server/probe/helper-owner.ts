import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { dataDirectory } from '../data-dir';

/** Who this Portolan is to those that come after it: the same place to keep things, on the same machine. */
function installation(): string {
  return createHash('sha256').update(`${hostname()}\0${dataDirectory()}`).digest('hex').slice(0, 16);
}

declare global {
  // Kept here and not in the module: Next bundles this file more than once.
  var portolanHelperOwner: { installation: string; life: string } | undefined;
}

/** What helpers are labelled with: whose they are, and in which life of the server they were made. */
export function helperOwner(): { installation: string; life: string } {
  globalThis.portolanHelperOwner ??= { installation: installation(), life: randomBytes(8).toString('hex') };
  return globalThis.portolanHelperOwner;
}
