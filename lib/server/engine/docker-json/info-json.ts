import { z } from 'zod';
import type { EngineInfo } from '../engine-client';
import { textOrAbsent } from './docker-values';

/** The part of `GET /info` that Portolan needs. Podman says little or nothing of a Swarm. */
export const infoJson = z.object({
  Name: z.string(),
  Plugins: z.object({ Network: z.array(z.string()).nullish() }).nullish(),
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
  const drivers = json.Plugins?.Network ?? [];
  const told = { name: json.Name, ...(drivers.length > 0 && { networkDrivers: drivers.toSorted() }) };
  if (state === 'inactive') return { ...told, swarm: { state } };
  return {
    ...told,
    swarm: {
      state,
      role: swarm?.ControlAvailable === true ? 'manager' : 'worker',
      ...(swarm?.NodeID !== undefined && { nodeId: swarm.NodeID }),
    },
  };
}
