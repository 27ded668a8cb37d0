import { z } from 'zod';
import type { EngineInfo } from '../engine-client';
import { textOrAbsent } from './docker-values';

/** The part of `GET /info` that Portolan needs. Podman says little or nothing of a Swarm. */
export const infoJson = z.object({
  Name: z.string(),
  Swarm: z
    .object({
      NodeID: textOrAbsent,
      LocalNodeState: z.enum(['inactive', 'pending', 'active', 'error', 'locked', '']).nullish(),
      ControlAvailable: z.boolean().nullish(),
    })
    .nullish(),
});

export function toEngineInfo(json: z.output<typeof infoJson>): EngineInfo {
  const swarm = json.Swarm;
  const state = swarm?.LocalNodeState || 'inactive';
  if (state === 'inactive') return { name: json.Name, swarm: { state } };
  return {
    name: json.Name,
    swarm: {
      state,
      role: swarm?.ControlAvailable === true ? 'manager' : 'worker',
      ...(swarm?.NodeID !== undefined && { nodeId: swarm.NodeID }),
    },
  };
}
