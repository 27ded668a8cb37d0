import { setTimeout } from 'node:timers/promises';
import { hasLiveStack } from '@/lib/domain/container';
import type { ContainerSpec } from '@/lib/domain/container-spec';
import type { ContainerDetail } from '@/lib/domain/detail';
import type { Action } from '@/lib/domain/plan';
import { outcomeSentences } from '@/lib/messages/change-outcomes';
import { AppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { changeState } from './change-state';
import { isConnectedAs } from './endpoint-truth';
import { isAmbiguous, lateness, patience, readUntil } from './pace';

type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;

/**
 * Makes a container and starts it, as `docker run -d` does.
 * @param onMade called between the two: what would not start is there all the same.
 * @throws AppError why it was not done, or whether it was can not be known.
 */
export async function runContainer(
  client: EngineClient,
  { spec }: Of<'run-container'>,
  onMade: (made: { containerId: string }) => void,
): Promise<{ containerId: string }> {
  const containerId = await create(client, spec);
  onMade({ containerId });
  const { name: containerName } = spec;
  await changeState(client, { kind: 'change-state', change: 'start', containerId, containerName });
  return { containerId };
}

async function create(client: EngineClient, spec: ContainerSpec): Promise<string> {
  try {
    return (await client.createContainer(spec)).id;
  } catch (error) {
    if (!isAmbiguous(error)) throw error;
    // The name was free when the plan was made, so what bears it now is what this call made.
    const findMade = async () =>
      (await client.listContainers()).find(({ container }) => container.name === spec.name)?.container;
    const made = await readUntil(findMade, (container) => container !== undefined, lateness(error));
    if (made === undefined) throw error;
    return made.id;
  }
}

/** A program that is over at once has run too; only while it runs must it be on its network as it was asked to be. */
export async function verifyRun(
  client: EngineClient,
  { spec, networkId, networkName }: Of<'verify-run'>,
): Promise<Record<string, never>> {
  const read = () => client.inspectContainer(spec.name);
  const { ipv4, ipv6, aliases } = spec;
  const config = { aliases, ...(ipv4 !== undefined && { ipv4 }), ...(ipv6 !== undefined && { ipv6 }) };
  const isThere = (detail: ContainerDetail) => {
    if (detail.container.startedAt === undefined) return false;
    return !hasLiveStack(detail.container) || isConnectedAs(detail, { networkId, networkName, config });
  };
  const detail = await readUntil(read, isThere, patience.settle);
  // A program that can not do its work gives up within a moment; the reply then tells of its end.
  if (hasLiveStack(detail.container)) await setTimeout(patience.firstBreath);
  if (isThere(detail)) return {};
  throw new AppError(
    'not-verified',
    outcomeSentences.notConnected({ container: spec.name, network: networkName }),
  );
}
