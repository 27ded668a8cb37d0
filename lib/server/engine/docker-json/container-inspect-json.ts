import { z } from 'zod';
import type { Container } from '@/lib/domain/container';
import type { ContainerDetail } from '@/lib/domain/detail';
import { belonging } from './container-labels';
import { toNetworkMode } from './container-list-json';
import { toContainerState, toHealth } from './container-state';
import { entriesOf, flag, textList, textMap, textOrAbsent } from './docker-values';
import { endpointInspectJson, toEndpointDetail } from './endpoint-inspect-json';
import { portMapJson, toPortBindings, toPortFacts } from './port-map-json';
import { toPorts } from './published-ports';

/** Reply of `GET /containers/{id}/json`. */
export const containerInspectJson = z.object({
  Id: z.string().min(1),
  Name: z.string(),
  Created: z.string(),
  Path: z.string(),
  Args: textList,
  State: z.object({
    Status: z.string(),
    StartedAt: textOrAbsent,
    /** 0 unless it runs. */
    Pid: z.number().int().nullish(),
    Health: z.object({ Status: textOrAbsent }).nullish(),
  }),
  Config: z.object({
    Image: z.string(),
    Hostname: z
      .string()
      .nullish()
      .transform((name) => name ?? ''),
    /** Up to API 1.51. */
    MacAddress: textOrAbsent,
    StopTimeout: z.number().int().nullish(),
    Labels: textMap,
    /** Keys are ports such as `80/tcp`; what stands behind them says nothing. */
    ExposedPorts: z.record(z.string(), z.unknown()).nullish(),
  }),
  Mounts: z
    .array(z.object({ Type: textOrAbsent, Name: textOrAbsent }))
    .nullish()
    .transform((mounts) => mounts ?? []),
  HostConfig: z.object({
    AutoRemove: flag,
    /** Such as `/db:/web/store`. */
    Links: textList,
    NetworkMode: textOrAbsent,
    PortBindings: portMapJson,
    RestartPolicy: z.object({ Name: textOrAbsent, MaximumRetryCount: z.number().int().nullish() }).nullish(),
  }),
  NetworkSettings: z.object({
    Ports: portMapJson,
    Networks: entriesOf(endpointInspectJson),
  }),
});
/** The engine names a volume so that nobody named; someone may have chosen such a name, but hardly did. */
const anonymous = /^[0-9a-f]{64}$/;

type ContainerInspectJson = z.output<typeof containerInspectJson>;

/** @param raw the same reply, untouched. */
export function toContainerDetail(json: ContainerInspectJson, raw: unknown): ContainerDetail {
  const networks = json.NetworkSettings.Networks;
  return {
    container: toContainer(json, networks[0]?.[0]),
    hostname: json.Config.Hostname,
    command: [json.Path, ...json.Args].join(' '),
    restartPolicy: toRestartPolicy(json.HostConfig.RestartPolicy),
    ...(json.State.Pid && { pid: json.State.Pid }),
    ...(json.Config.MacAddress !== undefined && { chosenMac: json.Config.MacAddress }),
    portBindings: toPortBindings(json.HostConfig.PortBindings),
    listensOn: Object.keys(json.Config.ExposedPorts ?? {}).sort(),
    ...(typeof json.Config.StopTimeout === 'number' && { stopTimeout: json.Config.StopTimeout }),
    autoRemove: json.HostConfig.AutoRemove,
    anonymousVolumes: json.Mounts.flatMap(({ Type, Name }) =>
      Type === 'volume' && Name !== undefined && anonymous.test(Name) ? [Name] : [],
    ),
    ...(json.HostConfig.Links.length > 0 && { defaultLinks: json.HostConfig.Links.map(toLink) }),
    endpoints: networks.map(([name, endpoint]) => toEndpointDetail(name, endpoint, json.Id)),
    raw,
  };
}

function toContainer(json: ContainerInspectJson, firstNetwork: string | undefined): Container {
  const startedAt = json.State.StartedAt;
  return {
    id: json.Id,
    name: json.Name.replace(/^\//, ''),
    image: json.Config.Image,
    state: toContainerState(json.State.Status, ''),
    health: toHealth(json.State.Health?.Status),
    networkMode: toNetworkMode(json.HostConfig.NetworkMode, firstNetwork),
    ...belonging(json.Config.Labels),
    ...toPorts(toPortFacts(json.NetworkSettings.Ports)),
    labels: json.Config.Labels,
    createdAt: json.Created,
    // Docker writes the year 1 for a container that was never started.
    ...(startedAt !== undefined && !startedAt.startsWith('0001-') && { startedAt }),
  };
}

function toRestartPolicy(json: ContainerInspectJson['HostConfig']['RestartPolicy']): string {
  const name = json?.Name ?? 'no';
  const retries = json?.MaximumRetryCount ?? 0;
  return retries > 0 ? `${name}:${retries}` : name;
}

/** @returns `db:store` of `/db:/web/store`. */
function toLink(text: string): string {
  const [linked = '', name = linked] = text.split(':');
  return `${linked.replace(/^\//, '')}:${name.slice(name.lastIndexOf('/') + 1)}`;
}
