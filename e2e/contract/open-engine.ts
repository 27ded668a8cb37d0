import { createDockerodeClient } from '../../lib/server/engine/dockerode-client';
import type { EngineClient } from '../../lib/server/engine/engine-client';

/** The product's own client on a throwaway engine, its version agreed on. */
export async function openEngine(socket: string, readOnly = false): Promise<EngineClient> {
  const client = createDockerodeClient({ address: { kind: 'unix', path: socket }, readOnly });
  await client.readVersion();
  return client;
}

/** @returns the one of that name. @throws where there is none, naming those that are there. */
export function named<T extends { name: string }>(all: readonly T[], name: string): T {
  const found = all.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name} among ${all.map((one) => one.name).join(', ')}`);
  return found;
}
