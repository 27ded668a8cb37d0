import 'server-only';
import { connect } from 'node:net';
import type { EngineTrouble } from '@/lib/messages/engine-problems';
import type { Environment } from '../env';
import { type EngineAddress, formatEngineAddress } from './engine-address';
import { connectionTrouble } from './engine-error';
import { type EngineSource, engineSource, type FoundBy } from './engine-source';

/** Where the engine is and what said so, or why there is none. `endpoint` is what to show either way. */
export type Discovery =
  | { ok: true; id: string; endpoint: string; address: EngineAddress; foundBy: FoundBy }
  | { ok: false; id: string; endpoint: string; trouble: EngineTrouble };

/** How long a socket may take to accept; a local one takes microseconds. */
const PROBE_MS = 1000;

/**
 * Finds the engine as the docker CLI would, see engineSource. An address that was named is taken at its word; of the usual
 * sockets the first that accepts a connection is taken, so that one left behind by a dead engine does not hide a living one.
 */
export async function discoverEngine(env: Environment): Promise<Discovery> {
  return discoverFrom(engineSource(env));
}

/** Carries out what `engineSource` found in the settings. */
export async function discoverFrom(source: EngineSource): Promise<Discovery> {
  switch (source.kind) {
    case 'address':
      return {
        ok: true,
        id: source.id,
        foundBy: source.foundBy,
        address: source.address,
        endpoint: formatEngineAddress(source.address),
      };
    case 'unusable':
      return { ok: false, id: source.id, endpoint: source.text, trouble: source.trouble };
    case 'default-sockets':
      return firstListening(source.id, source.paths);
  }
}

async function firstListening(id: string, paths: readonly string[]): Promise<Discovery> {
  const troubles: { endpoint: string; trouble: EngineTrouble }[] = [];
  for (const path of paths) {
    const endpoint = `unix://${path}`;
    const trouble = await probe(path, endpoint);
    if (trouble === undefined) {
      return { ok: true, id, endpoint, address: { kind: 'unix', path }, foundBy: 'default-socket' };
    }
    if (trouble.code !== 'socket-missing') troubles.push({ endpoint, trouble });
  }
  // A socket that is there but closed to us says more than the places where there is none.
  const telling = troubles.find(({ trouble }) => trouble.code === 'permission-denied') ?? troubles[0];
  if (telling !== undefined) return { ok: false, id, ...telling };
  const nowhere: EngineTrouble = { code: 'no-engine-found', lookedAt: paths };
  return { ok: false, id, endpoint: `unix://${paths[0] ?? ''}`, trouble: nowhere };
}

/** @returns undefined where something accepts connections on the socket, else why not. */
function probe(path: string, endpoint: string): Promise<EngineTrouble | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ path, timeout: PROBE_MS });
    const settle = (trouble: EngineTrouble | undefined) => {
      socket.destroy();
      resolve(trouble);
    };
    socket.once('connect', () => settle(undefined));
    socket.once('timeout', () => settle({ code: 'timed-out', endpoint, seconds: PROBE_MS / 1000 }));
    socket.once('error', (error) => settle(connectionTrouble(error, { kind: 'unix', path })));
  });
}
