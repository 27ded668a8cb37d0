import { type Publish, portProtocols } from './container-spec';
import { canonicalAddress } from './ip-address';

/** As `--publish` takes it: `127.0.0.1:8080:80/udp`, `[::1]:8080:80`, `80`. */
export function publishText({ hostIp, hostPort, containerPort, protocol }: Publish): string {
  const inside = `${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`;
  if (hostIp === undefined) return hostPort === undefined ? inside : `${hostPort}:${inside}`;
  const address = hostIp.includes(':') ? `[${hostIp}]` : hostIp;
  return `${address}:${hostPort ?? ''}:${inside}`;
}

/** The same, always with its protocol, as `docker ps` writes it: `8080->80/tcp`. */
export function publishName({ hostIp, hostPort, containerPort, protocol }: Publish): string {
  const address = hostIp === undefined ? '' : `${hostIp.includes(':') ? `[${hostIp}]` : hostIp}:`;
  const host = `${address}${hostPort ?? ''}`;
  return `${host === '' ? '' : `${host}->`}${containerPort}/${protocol}`;
}

const shape = /^(?:(?:\[([^\]]+)\]|(\d+(?:\.\d+){3})):)?(?:(\d*(?:-\d+)?):)?(\d+(?:-\d+)?)(?:\/([a-z]+))?$/i;

/**
 * Reads what `--publish` takes. A range of ports becomes one publication for each, where both sides have as many.
 * @returns undefined where it can not be read, or means one port out of a range, which only the engine can choose.
 */
export function parsePublish(text: string): Publish[] | undefined {
  const found = shape.exec(text.trim());
  if (found === null) return undefined;
  const [, ipv6, bare, host = '', inside = '', word = 'tcp'] = found;
  const protocol = portProtocols.find((one) => one === word.toLowerCase());
  const hostIp = ipv6 ?? bare;
  if (protocol === undefined || (hostIp !== undefined && canonicalAddress(hostIp) === undefined))
    return undefined;
  const containerPorts = portsOf(inside);
  const hostPorts = host === '' ? containerPorts.map(() => undefined) : portsOf(host);
  if (containerPorts.length === 0 || hostPorts.length !== containerPorts.length) return undefined;
  return containerPorts.map((containerPort, index) => {
    const hostPort = hostPorts[index];
    return {
      ...(hostIp !== undefined && { hostIp }),
      ...(hostPort !== undefined && { hostPort }),
      containerPort,
      protocol,
    };
  });
}

const mostPorts = 1000;

/** @returns empty for a range that runs backwards or is beyond reason. */
function portsOf(text: string): number[] {
  const [first = Number.NaN, last = first] = text.split('-').map(Number);
  const count = last - first + 1;
  return count >= 1 && count <= mostPorts ? Array.from({ length: count }, (_, index) => first + index) : [];
}
