import path from 'node:path';
import type { EngineTrouble } from '@/lib/messages/engine-problems';
import type { Environment } from '../env';
import { contextHost, currentContext, isNamedContext } from './docker-context';
import { type EngineAddress, parseEngineAddress } from './engine-address';

/** What said where the engine is. */
export type FoundBy = 'DOCKER_HOST' | 'context' | 'default-socket';

/** What the settings say about where the engine is, before anything is tried. `id` names the engine in Portolan's URLs. */
export type EngineSource =
  | { kind: 'address'; id: string; foundBy: FoundBy; address: EngineAddress }
  | { kind: 'default-sockets'; id: string; paths: string[] }
  | { kind: 'unusable'; id: string; trouble: EngineTrouble; text: string };

const LOCAL = 'local';

/**
 * Follows the docker CLI: DOCKER_HOST, else DOCKER_CONTEXT, else the context chosen with `docker context use`, else the usual
 * sockets. Reads the docker CLI's configuration; touches no socket.
 */
export function engineSource(env: Environment): EngineSource {
  const { host, context } = env.docker;
  if (host !== undefined) return fromAddress(host, 'DOCKER_HOST', undefined, env);
  const configDir = env.docker.configDir ?? (env.home && path.join(env.home, '.docker'));
  const setting = context === undefined ? 'currentContext' : 'DOCKER_CONTEXT';
  const name = context ?? (configDir && currentContext(configDir));
  if (!isNamedContext(name) || configDir === undefined) {
    return { kind: 'default-sockets', id: LOCAL, paths: defaultSockets(env) };
  }
  const contextAddress = contextHost(configDir, name);
  if (contextAddress !== undefined) return fromAddress(contextAddress, 'context', name, env);
  const trouble: EngineTrouble = { code: 'context-unknown', context: name, setting, directory: configDir };
  return { kind: 'unusable', id: slug(name), trouble, text: name };
}

/** The sockets of a system engine, a rootless one, Docker Desktop and Podman, in the order in which they are tried. */
function defaultSockets(env: Environment): string[] {
  const { home, runtimeDir } = env;
  return [
    '/var/run/docker.sock',
    ...(runtimeDir === undefined ? [] : [path.join(runtimeDir, 'docker.sock')]),
    ...(home === undefined
      ? []
      : [path.join(home, '.docker/run/docker.sock'), path.join(home, '.docker/desktop/docker.sock')]),
    ...(runtimeDir === undefined ? [] : [path.join(runtimeDir, 'podman/podman.sock')]),
    '/run/podman/podman.sock',
  ];
}

function fromAddress(
  text: string,
  foundBy: FoundBy,
  contextName: string | undefined,
  env: Environment,
): EngineSource {
  const parsed = parseEngineAddress(text);
  const tls = env.docker.tls && parsed.ok && parsed.address.kind === 'tcp';
  const id =
    contextName === undefined ? addressId(parsed.ok ? parsed.address : undefined) : slug(contextName);
  if (parsed.ok && !tls) return { kind: 'address', id, foundBy, address: parsed.address };
  const because = parsed.ok ? 'tls' : parsed.because;
  return { kind: 'unusable', id, text, trouble: { code: 'unsupported-address', address: text, because } };
}

function addressId(address: EngineAddress | undefined): string {
  return address?.kind === 'tcp' ? slug(`${address.host}-${address.port}`) : LOCAL;
}

/** Fit for a path segment of a URL. */
function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || LOCAL
  );
}
