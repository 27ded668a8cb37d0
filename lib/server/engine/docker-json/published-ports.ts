import type { PublishedPort } from '@/lib/domain/container';

/** A port as an engine tells it; without `hostPort` it is exposed and not published. */
export type PortFact = { hostIp: string; hostPort?: number; containerPort: number; protocol: string };

/** @returns the ports without repetition, ordered by container port, protocol, host address and host port. */
export function toPorts(facts: readonly PortFact[]): {
  publishedPorts: PublishedPort[];
  exposedPorts: string[];
} {
  if (facts.length === 0) return { publishedPorts: [], exposedPorts: [] };
  const published = new Map<string, PublishedPort>();
  const exposed = new Map<string, PortFact>();
  for (const { hostIp, hostPort, containerPort, protocol } of facts) {
    const port = `${containerPort}/${protocol}`;
    if (hostPort === undefined || hostPort === 0) exposed.set(port, { hostIp, containerPort, protocol });
    else published.set(`${port} ${hostIp} ${hostPort}`, { hostIp, hostPort, containerPort, protocol });
  }
  // Podman lists the port of a published one once more without its host port.
  for (const port of published.values()) exposed.delete(`${port.containerPort}/${port.protocol}`);
  return {
    publishedPorts: [...published.values()].sort(
      (a, b) => comparePorts(a, b) || compare(a.hostIp, b.hostIp) || a.hostPort - b.hostPort,
    ),
    exposedPorts: [...exposed].sort(([, a], [, b]) => comparePorts(a, b)).map(([port]) => port),
  };
}

function comparePorts(
  a: { containerPort: number; protocol: string },
  b: { containerPort: number; protocol: string },
) {
  return a.containerPort - b.containerPort || compare(a.protocol, b.protocol);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
