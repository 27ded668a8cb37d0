import 'server-only';
import { join } from 'node:path';
import { dataDirectory } from '../data-dir';
import { environment } from '../env';
import { EndedSessions } from '../session/ended-sessions';
import { readSecretFile } from '../session/secret-file';
import type { Seal } from '../session/session-cookie';
import { TokenGuard } from '../session/token-guard';
import type { Listening } from './allowed-host';

/** What decides who may do what. */
export type Access = {
  listening: Listening;
  port: number;
  seal: Seal;
  ended: EndedSessions;
  guard: TokenGuard;
  readOnly: boolean;
  development: boolean;
};

declare global {
  // Next bundles the proxy and the routes apart; wrong tokens are counted once for both.
  var portolanAccess: Promise<Access> | undefined;
}

/** The access rules of this process. @throws AppError bad-input for a wrong environment, Error where the data directory is no use. */
export function getAccess(): Promise<Access> {
  globalThis.portolanAccess ??= readAccess().catch((error: unknown) => {
    // The next request tries again: the directory may have been made writable by then.
    globalThis.portolanAccess = undefined;
    throw error;
  });
  return globalThis.portolanAccess;
}

async function readAccess(): Promise<Access> {
  const { host, port, allowedHosts, token: given, readOnly } = environment();
  const dataDir = dataDirectory();
  const token = given ?? (await readSecretFile(join(dataDir, 'token')));
  return {
    listening: { host, port, allowedHosts },
    port,
    seal: { secret: await readSecretFile(join(dataDir, 'session-secret')), token },
    ended: await EndedSessions.read(join(dataDir, 'ended-sessions')),
    guard: new TokenGuard(token),
    readOnly,
    development: process.env.NODE_ENV === 'development',
  };
}
