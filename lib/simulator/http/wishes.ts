import type { z } from 'zod';
import type { EndpointWish } from '../engine/container';
import type { ContainerWish } from '../engine/create-container';
import type { NetworkWish } from '../engine/create-network';
import type { HealthCheck } from '../engine/health-check';
import type { ServiceWish } from '../engine/service-changes';
import { noWish } from '../engine/wish-rules';
import type { containerCreateBody, endpointConfig, networkCreateBody, serviceBody } from './bodies';

export function networkWish(body: z.output<typeof networkCreateBody>): NetworkWish {
  return {
    name: body.Name,
    checkDuplicate: body.CheckDuplicate,
    driver: body.Driver === '' ? 'bridge' : body.Driver,
    ...(body.Scope !== '' && { scope: body.Scope }),
    enableIPv6: body.EnableIPv6,
    internal: body.Internal,
    attachable: body.Attachable,
    ingress: body.Ingress,
    configOnly: body.ConfigOnly,
    configFrom: body.ConfigFrom?.Network ?? '',
    ipamDriver: body.IPAM?.Driver || 'default',
    ipamOptions: body.IPAM?.Options ?? null,
    subnets: (body.IPAM?.Config ?? []).map((config) => ({
      subnet: config.Subnet,
      ...(config.IPRange !== '' && { ipRange: config.IPRange }),
      ...(config.Gateway !== '' && { gateway: config.Gateway }),
      auxAddresses: config.AuxiliaryAddresses,
    })),
    options: body.Options,
    labels: body.Labels,
  };
}

export function endpointWish(config: z.output<typeof endpointConfig>): EndpointWish {
  if (!config) return noWish;
  return {
    ipam: config.IPAMConfig
      ? { ipv4: config.IPAMConfig.IPv4Address, ipv6: config.IPAMConfig.IPv6Address }
      : null,
    aliases: config.Aliases ?? null,
    links: config.Links ?? null,
    driverOpts: config.DriverOpts ?? null,
  };
}

export function containerWish(name: string, body: z.output<typeof containerCreateBody>): ContainerWish {
  const host = body.HostConfig;
  const endpoints = Object.entries(body.NetworkingConfig?.EndpointsConfig ?? {});
  const healthCheck = healthCheckOf(body.Healthcheck);
  return {
    name,
    image: body.Image,
    config: {
      hostname: body.Hostname,
      domainname: body.Domainname,
      user: body.User,
      workingDir: body.WorkingDir,
      tty: body.Tty,
      openStdin: body.OpenStdin,
      env: body.Env ?? [],
      labels: body.Labels,
      exposedPorts: Object.keys(body.ExposedPorts ?? {}),
      ...(body.Cmd && { cmd: body.Cmd }),
      ...(body.Entrypoint && { entrypoint: body.Entrypoint }),
      ...(body.StopSignal && { stopSignal: body.StopSignal }),
      ...(typeof body.StopTimeout === 'number' && { stopTimeout: body.StopTimeout }),
      ...(body.MacAddress && { macAddress: body.MacAddress }),
      ...(healthCheck && { healthCheck }),
    },
    host: host
      ? {
          networkMode: host.NetworkMode,
          portBindings: bindingsOf(host.PortBindings),
          publishAllPorts: host.PublishAllPorts,
          autoRemove: host.AutoRemove,
          restartPolicy: {
            name: host.RestartPolicy?.Name ?? '',
            maximumRetryCount: host.RestartPolicy?.MaximumRetryCount ?? 0,
          },
          asked: host,
        }
      : {},
    endpoints: new Map(
      endpoints.map(([network, config]) => [
        network === 'default' ? 'bridge' : network,
        endpointWish(config),
      ]),
    ),
  };
}

type PortMap = Readonly<Record<string, readonly { HostIp: string; HostPort: string }[] | null | undefined>>;

function bindingsOf(map: PortMap): Record<string, { hostIp: string; hostPort: number }[]> {
  return Object.fromEntries(
    Object.entries(map).map(([port, bindings]) => [
      port,
      (bindings ?? []).map((one) => ({ hostIp: one.HostIp, hostPort: Number(one.HostPort || 0) })),
    ]),
  );
}

const NANOS_PER_MS = 1e6;

function healthCheckOf(body: z.output<typeof containerCreateBody>['Healthcheck']): HealthCheck | undefined {
  const test = body?.Test ?? [];
  if (test.length === 0 || test[0] === 'NONE') return undefined;
  return {
    test,
    interval: (body?.Interval || 30_000 * NANOS_PER_MS) / NANOS_PER_MS,
    timeout: (body?.Timeout || 30_000 * NANOS_PER_MS) / NANOS_PER_MS,
    startPeriod: (body?.StartPeriod ?? 0) / NANOS_PER_MS,
    retries: body?.Retries || 3,
  };
}

export function serviceWish(body: z.output<typeof serviceBody>): ServiceWish {
  const { ContainerSpec: spec, Networks: networks } = body.TaskTemplate;
  return {
    name: body.Name,
    image: spec.Image,
    args: spec.Args ?? [],
    labels: body.Labels,
    networks: (networks ?? []).map(({ Target }) => Target),
    ports: (body.EndpointSpec?.Ports ?? []).map((port) => ({
      protocol: port.Protocol || 'tcp',
      target: port.TargetPort,
      published: port.PublishedPort ?? 30_000 + port.TargetPort,
    })),
    mode: body.Mode?.Global ? 'global' : 'replicated',
    replicas: body.Mode?.Replicated?.Replicas ?? 1,
  };
}
