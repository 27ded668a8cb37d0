import type { Socket } from '@/lib/topology/chart';

/** @returns a socket's whole address: an IPv6 one in brackets, its port behind. */
export function wholeAddressOf({ hostIp, hostPort }: Socket): string {
  return `${hostIp.includes(':') ? `[${hostIp}]` : hostIp}:${hostPort}`;
}

/** @returns the address as a chip shows it: that it is open to all is told by the chip's look. */
export function addressOf(socket: Socket): string {
  const address = socket.reach === 'everywhere' ? `:${socket.hostPort}` : wholeAddressOf(socket);
  return socket.protocol === 'tcp' ? address : `${address}/${socket.protocol}`;
}

/** A port that stays the same is not worth a name that is cut off; the title and the label tell it. */
export function targetsInShort({ targets, hostPort }: Socket): string {
  return targets
    .map(({ containerName, containerPort }) =>
      containerPort === hostPort ? containerName : `${containerName}:${containerPort}`,
    )
    .join(', ');
}
