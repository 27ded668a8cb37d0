import { z } from 'zod';
import type { Service, SwarmNode, Task } from '@/lib/domain/swarm';
import { textList, textMap, textOrAbsent } from './docker-values';

const networkTargets = z
  .array(z.object({ Target: textOrAbsent }))
  .nullish()
  .transform((targets) => (targets ?? []).flatMap((target) => target.Target ?? []));

/** One entry of `GET /services`. */
export const serviceJson = z.object({
  ID: z.string(),
  Spec: z.object({
    Name: z.string(),
    Labels: textMap,
    TaskTemplate: z.object({
      ContainerSpec: z.object({ Image: textOrAbsent }).nullish(),
      Networks: networkTargets,
    }),
    /** Where networks were said before API 1.25; old services keep it. */
    Networks: networkTargets,
    Mode: z
      .object({
        Replicated: z.object({ Replicas: z.number().int().nullish() }).nullish(),
        Global: z.object({}).nullish(),
        ReplicatedJob: z.object({}).nullish(),
        GlobalJob: z.object({}).nullish(),
      })
      .nullish(),
  }),
  Endpoint: z
    .object({
      VirtualIPs: z.array(z.object({ NetworkID: z.string(), Addr: textOrAbsent })).nullish(),
    })
    .nullish(),
});

export function toService(json: z.output<typeof serviceJson>): Service {
  const { Spec: spec } = json;
  const virtualIps = (json.Endpoint?.VirtualIPs ?? []).flatMap((ip) =>
    ip.Addr === undefined ? [] : [{ networkId: ip.NetworkID, address: ip.Addr }],
  );
  const project = spec.Labels['com.docker.stack.namespace'];
  const replicas = spec.Mode?.Replicated?.Replicas;
  return {
    id: json.ID,
    name: spec.Name,
    // A registry's digest is added when the service is made; people know the image without it.
    image: (spec.TaskTemplate.ContainerSpec?.Image ?? '').replace(/@sha256:.*$/, ''),
    mode: toMode(spec.Mode),
    ...(replicas !== undefined && replicas !== null && { replicas }),
    virtualIps,
    networkIds: [
      ...new Set([...spec.TaskTemplate.Networks, ...spec.Networks, ...virtualIps.map((ip) => ip.networkId)]),
    ],
    ...(project && { project }),
  };
}

function toMode(mode: z.output<typeof serviceJson>['Spec']['Mode']): Service['mode'] {
  if (mode?.ReplicatedJob || mode?.GlobalJob) return 'job';
  return mode?.Global ? 'global' : 'replicated';
}

/** One entry of `GET /tasks`. */
export const taskJson = z.object({
  ID: z.string(),
  ServiceID: z
    .string()
    .nullish()
    .transform((id) => id ?? ''),
  NodeID: textOrAbsent,
  Slot: z.number().int().nullish(),
  Status: z.object({
    State: z.string(),
    ContainerStatus: z.object({ ContainerID: textOrAbsent }).nullish(),
  }),
  NetworksAttachments: z
    .array(z.object({ Network: z.object({ ID: z.string() }), Addresses: textList }))
    .nullish(),
});

export function toTask(json: z.output<typeof taskJson>): Task {
  const containerId = json.Status.ContainerStatus?.ContainerID;
  return {
    id: json.ID,
    serviceId: json.ServiceID,
    ...(json.NodeID !== undefined && { nodeId: json.NodeID }),
    ...(json.Slot !== undefined && json.Slot !== null && { slot: json.Slot }),
    state: json.Status.State,
    ...(containerId !== undefined && { containerId }),
    attachments: (json.NetworksAttachments ?? []).map((attachment) => ({
      networkId: attachment.Network.ID,
      addresses: attachment.Addresses,
    })),
  };
}

/** One entry of `GET /nodes`. */
export const nodeJson = z.object({
  ID: z.string(),
  Description: z.object({ Hostname: textOrAbsent }).nullish(),
  Spec: z.object({ Role: z.enum(['manager', 'worker']), Availability: z.string() }),
  Status: z.object({ State: z.string(), Addr: textOrAbsent }),
});

export function toSwarmNode(json: z.output<typeof nodeJson>): SwarmNode {
  return {
    id: json.ID,
    // A node that has never reported in has no name yet.
    hostname: json.Description?.Hostname ?? json.ID,
    role: json.Spec.Role,
    availability: json.Spec.Availability,
    state: json.Status.State,
    ...(json.Status.Addr !== undefined && { address: json.Status.Addr }),
  };
}
