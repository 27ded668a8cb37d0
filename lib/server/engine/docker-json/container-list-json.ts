import { z } from 'zod';
import type { Attachment, ContainerFacts } from '@/lib/domain/facts';
import { belonging } from './container-labels';
import { healthOfStatus, toContainerState, toHealth } from './container-state';
import { entriesOf, textMap, textOrAbsent } from './docker-values';
import { toPorts } from './published-ports';

/** One of `NetworkSettings.Networks`, of a list's entry and of an inspection alike. */
export const attachmentJson = z.object({
  // Where a value is missing Docker writes an empty string. It is taken for one below and not here: there are ten thousand of these.
  NetworkID: z.string().nullish(),
  EndpointID: z.string().nullish(),
  IPAddress: z.string().nullish(),
  GlobalIPv6Address: z.string().nullish(),
  MacAddress: z.string().nullish(),
  Gateway: z.string().nullish(),
  /** From API 1.48. */
  GwPriority: z.number().int().nullish(),
});

const portJson = z.object({
  IP: z.string().nullish(),
  PrivatePort: z.number().int(),
  PublicPort: z.number().int().nullish(),
  Type: z.string(),
});

/** One entry of `GET /containers/json?all=1`. */
export const containerListEntryJson = z.object({
  Id: z.string().min(1),
  Names: z
    .array(z.string())
    .nullish()
    .transform((names) => names ?? []),
  Image: z.string(),
  /** Unix seconds. */
  Created: z.number(),
  State: z.string(),
  Status: z
    .string()
    .nullish()
    .transform((status) => status ?? ''),
  /** From API 1.52. */
  Health: z.object({ Status: textOrAbsent }).nullish(),
  Ports: z.array(portJson).nullish(),
  Labels: textMap,
  // Podman tells no network mode here.
  HostConfig: z.object({ NetworkMode: textOrAbsent }).nullish(),
  NetworkSettings: z.object({ Networks: entriesOf(attachmentJson) }).nullish(),
});

export function toContainerFacts(json: z.output<typeof containerListEntryJson>): ContainerFacts {
  const attachments = (json.NetworkSettings?.Networks ?? []).map(toAttachment);
  return {
    container: {
      id: json.Id,
      name: ownName(json.Names) ?? json.Id.slice(0, 12),
      image: json.Image,
      state: toContainerState(json.State, json.Status),
      health: json.Health ? toHealth(json.Health.Status) : healthOfStatus(json.Status),
      networkMode: toNetworkMode(json.HostConfig?.NetworkMode, attachments[0]?.networkName),
      ...belonging(json.Labels),
      ...toPorts(
        (json.Ports ?? []).map((port) => ({
          hostIp: port.IP ?? '',
          ...(port.PublicPort !== undefined && port.PublicPort !== null && { hostPort: port.PublicPort }),
          containerPort: port.PrivatePort,
          protocol: port.Type,
        })),
      ),
      labels: json.Labels,
      createdAt: new Date(json.Created * 1000).toISOString(),
    },
    attachments,
  };
}

/** `/web`, and not `/other/web`, which is the name that a legacy link gives it inside another container. */
function ownName(names: readonly string[]): string | undefined {
  const own = names.find((name) => name.lastIndexOf('/') <= 0) ?? names[0];
  return own?.replace(/^\//, '') || undefined;
}

/**
 * @param mode what the engine says; `default` is how containers made without a choice are kept, and means the default bridge.
 * @param firstNetwork stands in on Podman, which tells no mode.
 */
export function toNetworkMode(mode: string | undefined, firstNetwork: string | undefined): string {
  return mode === 'default' ? 'bridge' : (mode ?? firstNetwork ?? '');
}

export function toAttachment([networkName, json]: [string, z.output<typeof attachmentJson>]): Attachment {
  const attachment: Attachment = { networkName };
  if (json.NetworkID) attachment.networkId = json.NetworkID;
  if (json.EndpointID) attachment.endpointId = json.EndpointID;
  if (json.IPAddress) attachment.ipv4 = json.IPAddress;
  if (json.GlobalIPv6Address) attachment.ipv6 = json.GlobalIPv6Address;
  if (json.MacAddress) attachment.mac = json.MacAddress;
  if (json.Gateway) attachment.gateway = json.Gateway;
  if (typeof json.GwPriority === 'number') attachment.gatewayPriority = json.GwPriority;
  return attachment;
}
