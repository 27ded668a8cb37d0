import { z } from 'zod';
import type { SettledContainer } from '@/lib/domain/settle-container';
import { attachmentJson, toAttachment } from './container-list-json';
import { toContainerState } from './container-state';
import { entriesOf } from './docker-values';
import { portMapJson, toPortFacts } from './port-map-json';
import { toPorts } from './published-ports';

/** The part of `GET /containers/{id}/json` that a list tells in the same words. */
export const settledContainerJson = z.object({
  Id: z.string().min(1),
  State: z.object({ Status: z.string(), Health: z.unknown().optional() }),
  NetworkSettings: z.object({ Ports: portMapJson, Networks: entriesOf(attachmentJson) }),
});

/**
 * @returns undefined where a list would use other words: of a container that is not live it forgets ids, and of one that is paused its
 * health.
 */
export function toSettledContainer(
  json: z.output<typeof settledContainerJson>,
): SettledContainer | undefined {
  const state = toContainerState(json.State.Status, '');
  const isLive = state === 'running' || state === 'paused';
  if (!isLive || (json.State.Health !== undefined && json.State.Health !== null)) return undefined;
  return {
    id: json.Id,
    state,
    ...toPorts(toPortFacts(json.NetworkSettings.Ports)),
    attachments: json.NetworkSettings.Networks.map(toAttachment),
  };
}
