import { type ContainerSpec, splitRestartPolicy } from '@/lib/domain/container-spec';
import { apiHas } from './api-version';

/**
 * Body of `POST /containers/create`, as the docker command sends it for the same wishes. A MAC belongs to the endpoint from API 1.44 on,
 * to the container before.
 * @param network as the spec names it; host and none take no endpoint.
 */
export function containerCreateBody(spec: ContainerSpec, apiVersion: string): object {
  const { image, command, env, labels, network, mac } = spec;
  const macOfEndpoint = apiHas(apiVersion, '1.44');
  const endpoint = endpointBody(spec, apiVersion, macOfEndpoint);
  return {
    Image: image,
    ...(command.length > 0 && { Cmd: command }),
    Env: Object.entries(env).map(([name, value]) => `${name}=${value}`),
    Labels: labels,
    ...(mac !== undefined && !macOfEndpoint && { MacAddress: mac }),
    ...(spec.publish.length > 0 && {
      ExposedPorts: Object.fromEntries(spec.publish.map((one) => [portKey(one), {}])),
    }),
    HostConfig: {
      NetworkMode: network === 'bridge' ? 'default' : network,
      PortBindings: portBindings(spec),
      RestartPolicy: restartPolicyBody(spec.restartPolicy),
    },
    ...(Object.keys(endpoint).length > 0 && {
      NetworkingConfig: { EndpointsConfig: { [network]: endpoint } },
    }),
  };
}

function restartPolicyBody(policy: string): object {
  const { name, maximumRetryCount } = splitRestartPolicy(policy);
  return { Name: name, MaximumRetryCount: maximumRetryCount };
}

function endpointBody(spec: ContainerSpec, apiVersion: string, macOfEndpoint: boolean): object {
  const { ipv4, ipv6, linkLocalIps, mac, aliases, driverOpts, gatewayPriority } = spec;
  const chosen = {
    ...(ipv4 !== undefined && { IPv4Address: ipv4 }),
    ...(ipv6 !== undefined && { IPv6Address: ipv6 }),
    ...(linkLocalIps.length > 0 && { LinkLocalIPs: linkLocalIps }),
  };
  return {
    ...(Object.keys(chosen).length > 0 && { IPAMConfig: chosen }),
    ...(aliases.length > 0 && { Aliases: aliases }),
    ...(mac !== undefined && macOfEndpoint && { MacAddress: mac }),
    ...(Object.keys(driverOpts).length > 0 && { DriverOpts: driverOpts }),
    ...(gatewayPriority !== undefined && apiHas(apiVersion, '1.48') && { GwPriority: gatewayPriority }),
  };
}

type Port = ContainerSpec['publish'][number];

function portKey({ containerPort, protocol }: Port): string {
  return `${containerPort}/${protocol}`;
}

/** A port may be published more than once. */
function portBindings({ publish }: ContainerSpec): Record<string, object[]> {
  const bindings: Record<string, object[]> = {};
  for (const one of publish) {
    const binding = {
      HostIp: one.hostIp ?? '',
      HostPort: one.hostPort === undefined ? '' : String(one.hostPort),
    };
    bindings[portKey(one)] = [...(bindings[portKey(one)] ?? []), binding];
  }
  return bindings;
}
