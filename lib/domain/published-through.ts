import { apiAtLeast } from './api-version';
import type { Network } from './network';
import type { Subject } from './plan-subject';

/** From here on published ports follow the endpoint that carries the default route. */
export const portsFollowRouteApi = '1.48';

/**
 * The networks through which a container's published ports are reached: bridges that are not internal or, without any, overlays,
 * which reach the host by docker_gwbridge unless another network brings a gateway. Empty means that nothing is published, without
 * a word of the engine. (Docker 20.10 and 28.5, tried.)
 */
export function publishedThrough(networks: readonly Network[], apiVersion: string): Network[] {
  const bridges = networks.filter((network) => network.driver === 'bridge' && !network.internal);
  if (bridges.length > 0) return bridges;
  const bringsGateway = networks.some(
    (network) =>
      network.driver === 'macvlan' ||
      network.driver === 'ipvlan' ||
      (network.driver === 'bridge' && !apiAtLeast(apiVersion, portsFollowRouteApi)),
  );
  return bringsGateway ? [] : networks.filter((network) => network.driver === 'overlay' && !network.internal);
}

/** The container's published ports as `docker ps` writes them, such as `127.0.0.1:8080->80/tcp`, each once. */
export function publishedPortNames({ container, detail }: Subject): string[] {
  const bindings = detail?.portBindings ?? container.publishedPorts;
  const names = bindings.map(({ hostIp, hostPort, containerPort, protocol }) => {
    const anywhere = ['', '0.0.0.0', '::'].includes(hostIp);
    const host = anywhere ? `${hostPort}` : `${hostIp.includes(':') ? `[${hostIp}]` : hostIp}:${hostPort}`;
    return `${host === '' ? '' : `${host}->`}${containerPort}/${protocol}`;
  });
  return [...new Set(names)];
}
