import type { Container, PublishedPort } from '../domain/container';
import type { Socket } from './chart';
import { compareNatural } from './natural-order';

export type UnplacedSocket = Omit<Socket, 'rect'>;

const everywhere = new Set(['0.0.0.0', '::', '']);

/** Docker lists a port open to all twice, once for each address family: they are one socket. */
function hostIpOf(port: PublishedPort): string {
  return everywhere.has(port.hostIp) ? '0.0.0.0' : port.hostIp;
}

function reachOf(hostIp: string): Socket['reach'] {
  if (hostIp === '0.0.0.0') return 'everywhere';
  return hostIp === '::1' || hostIp.startsWith('127.') ? 'loopback' : 'one-address';
}

/**
 * The ports that containers publish on the host, one entry for each address, port and protocol.
 * @returns conflicts first (what is wrong is never what is hidden), then by port.
 */
export function hostSockets(containers: readonly Container[]): UnplacedSocket[] {
  const sockets = new Map<string, UnplacedSocket>();
  for (const container of containers) {
    for (const port of container.publishedPorts) add(sockets, container, port);
  }
  const all = [...sockets.values()];
  markConflicts(all);
  for (const socket of all) {
    socket.targets.sort(
      (a, b) => compareNatural(a.containerName, b.containerName) || a.containerPort - b.containerPort,
    );
  }
  return all.sort(
    (a, b) =>
      Number(b.conflict) - Number(a.conflict) || a.hostPort - b.hostPort || compareNatural(a.key, b.key),
  );
}

function add(sockets: Map<string, UnplacedSocket>, container: Container, port: PublishedPort): void {
  const hostIp = hostIpOf(port);
  const key = `${hostIp}:${port.hostPort}/${port.protocol}`;
  const known = sockets.get(key);
  const socket = known ?? {
    key,
    hostIp,
    hostPort: port.hostPort,
    protocol: port.protocol,
    targets: [],
    reach: reachOf(hostIp),
    conflict: false,
  };
  if (known === undefined) sockets.set(key, socket);
  const already = socket.targets.some(
    (target) => target.containerId === container.id && target.containerPort === port.containerPort,
  );
  if (already) return;
  socket.targets.push({
    containerId: container.id,
    containerName: container.name,
    containerPort: port.containerPort,
  });
}

/** Two containers on one socket, or one on every address and another on a single one, of one port. */
function markConflicts(sockets: readonly UnplacedSocket[]): void {
  const byPort = new Map<string, UnplacedSocket[]>();
  for (const socket of sockets) {
    const port = `${socket.hostPort}/${socket.protocol}`;
    byPort.set(port, [...(byPort.get(port) ?? []), socket]);
  }
  for (const rivals of byPort.values()) {
    const onAll = rivals.find((socket) => socket.reach === 'everywhere');
    for (const socket of rivals) {
      const contenders = socket === onAll ? rivals : onAll === undefined ? [socket] : [socket, onAll];
      const owners = new Set(
        contenders.flatMap(({ targets }) => targets.map((target) => target.containerId)),
      );
      socket.conflict = owners.size > 1;
    }
  }
}
