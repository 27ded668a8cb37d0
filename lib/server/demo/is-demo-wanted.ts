import 'server-only';
import { discoverFrom } from '../engine/discover-engine';
import { engineSource } from '../engine/engine-source';
import type { Environment } from '../env';

/**
 * Whether to open the demo: where it was asked for, or where no engine was named and none of the usual sockets is there. An engine
 * that was named, or that is there and does not answer, is not made up for by a story.
 */
export async function isDemoWanted(env: Environment): Promise<boolean> {
  if (env.demo) return true;
  const source = engineSource(env);
  if (source.kind !== 'default-sockets') return false;
  const found = await discoverFrom(source);
  return !found.ok && found.trouble.code === 'no-engine-found';
}
