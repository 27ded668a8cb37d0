import type { ContainerDetail } from '@/lib/domain/detail';
import { indexNetworks, resolveNetwork } from '@/lib/domain/resolve-network';
import { isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';

/**
 * Every container on a network, inspected. Read from the engine's own list and not from the snapshot, for no event tells that a stopped
 * container was connected.
 * @param network.name what it may be known by where it was made again since.
 * @returns by id; empty where the engine has no such network.
 */
export async function inspectMembers(
  client: EngineClient,
  network: { id: string; name?: string },
): Promise<ReadonlyMap<string, ContainerDetail>> {
  const [networks, containers] = await Promise.all([client.listNetworks(), client.listContainers()]);
  const index = indexNetworks(networks);
  const present =
    index.byId.get(network.id) ?? (network.name === undefined ? undefined : index.byName.get(network.name));
  if (present === undefined) return new Map();
  const ids = containers
    .filter(({ attachments }) => attachments.some((one) => resolveNetwork(index, one)?.id === present.id))
    .map(({ container }) => container.id);
  const details = await Promise.all(ids.map((id) => inspectIfThere(client, id)));
  return new Map(details.flatMap((detail) => (detail === undefined ? [] : [[detail.container.id, detail]])));
}

/** @returns undefined where the engine has no such container (any more). */
export async function inspectIfThere(client: EngineClient, id: string): Promise<ContainerDetail | undefined> {
  try {
    return await client.inspectContainer(id);
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
