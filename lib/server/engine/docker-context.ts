import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const configSchema = z.object({ currentContext: z.string().optional() });
const metaSchema = z.object({
  Endpoints: z.object({ docker: z.object({ Host: z.string().optional() }).optional() }).optional(),
});

/** The name of the context that means "no context": the engine is where DOCKER_HOST or the default sockets say. */
const DEFAULT_CONTEXT = 'default';

/**
 * The context chosen with `docker context use`.
 * @param configDir such as `~/.docker`.
 * @returns undefined where none is chosen; a missing or broken config.json chooses none, as with the docker CLI.
 */
export function currentContext(configDir: string): string | undefined {
  const parsed = configSchema.safeParse(readJson(path.join(configDir, 'config.json')));
  const name = parsed.success ? parsed.data.currentContext : undefined;
  return isNamedContext(name) ? name : undefined;
}

/** True for the name of a context that is kept on disk. */
export function isNamedContext(name: string | undefined): name is string {
  return name !== undefined && name !== '' && name !== DEFAULT_CONTEXT;
}

/**
 * Where a context's engine listens.
 * @returns undefined where the context does not exist or names no Docker endpoint.
 */
export function contextHost(configDir: string, name: string): string | undefined {
  const id = createHash('sha256').update(name).digest('hex');
  const parsed = metaSchema.safeParse(readJson(path.join(configDir, 'contexts', 'meta', id, 'meta.json')));
  return (parsed.success && parsed.data.Endpoints?.docker?.Host) || undefined;
}

/** @returns undefined for a file that is missing, unreadable or not JSON: the docker CLI goes on without it as well. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
