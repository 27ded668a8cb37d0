import type { Action } from '@/lib/domain/plan';
import { outcomeSentences } from '@/lib/messages/change-outcomes';
import { AppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { isAmbiguous, lateness, patience, readUntil } from './pace';

type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;

/**
 * Puts a service on other networks, and reads back that it names them and that a task of it runs where tasks ran. Where Swarm can not start
 * the first one it stops there, and the service is put back.
 * @throws AppError why it was not done, or whether it was can not be known.
 */
export async function changeServiceNetworks(
  client: EngineClient,
  { serviceId, serviceName, networks }: Of<'change-service-networks'>,
): Promise<void> {
  const ids = networks.map((one) => one.id);
  try {
    await client.changeServiceNetworks(serviceId, ids);
  } catch (error) {
    if (!isAmbiguous(error)) throw error;
    const read = () => client.readSwarm();
    const isSo = (swarm: Awaited<ReturnType<typeof read>>) =>
      swarm.services.some((one) => one.id === serviceId && ids.every((id) => one.networkIds.includes(id)));
    if (!isSo(await readUntil(read, isSo, lateness(error)))) throw error;
  }
  const read = () => client.readServiceUpdate(serviceId);
  // Swarm forgets of the update before at once, and begins with this one a moment later.
  await readUntil(read, (state) => state !== 'over', patience.settle);
  const isOver = (state: Awaited<ReturnType<typeof read>>) => state !== 'updating';
  const state = await readUntil(read, isOver, updatePatience);
  if (state === 'stopped') {
    throw new AppError('not-verified', outcomeSentences.serviceStopped({ service: serviceName }));
  }
}

/** How long Swarm may take to replace the tasks, in milliseconds; what goes on after that goes on by itself. */
const updatePatience = 45_000;
