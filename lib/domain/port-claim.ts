import type { Publish } from './container-spec';
import { canonicalAddress } from './ip-address';
import type { Snapshot } from './snapshot';
import type { Listening } from './sockets/listening';

/** A port of the host that somebody has. `holder` is a container's name; undefined for a program of the host. */
export type PortClaim = { hostIp: string; hostPort: number; protocol: string; holder: string | undefined };

/** Every port of the host that is known to be taken: by live containers first, then by whatever listens on the host. */
export function portClaims(
  snapshot: Snapshot,
  listeners: readonly Listening[],
  exceptContainerId?: string,
): PortClaim[] {
  return [
    ...snapshot.containers
      .filter((container) => container.id !== exceptContainerId)
      .flatMap((container) =>
        container.publishedPorts.map(({ hostIp, hostPort, protocol }) => ({
          hostIp,
          hostPort,
          protocol,
          holder: container.name,
        })),
      ),
    ...listeners.map(({ address, port, protocol }) => ({
      hostIp: address,
      hostPort: port,
      protocol,
      holder: undefined,
    })),
  ];
}

type Wanted = Pick<Publish, 'hostIp' | 'hostPort' | 'protocol'>;

/** @returns who has the port already; undefined where nobody is known to, or the engine is to choose one. */
export function clashOf(wanted: Wanted, claims: readonly PortClaim[]): PortClaim | undefined {
  return claims.find((claim) => claim.hostPort === wanted.hostPort && isSame(wanted, claim));
}

/** Two publications that the host can not both have. */
export function arePortsAtOdds(one: Wanted, other: Wanted): boolean {
  if (one.hostPort === undefined || one.hostPort !== other.hostPort) return false;
  return isSame(one, { protocol: other.protocol, hostIp: other.hostIp ?? '' });
}

function isSame(wanted: Wanted, claim: { hostIp: string; protocol: string }): boolean {
  return wanted.protocol === claim.protocol && overlap(wanted.hostIp ?? '', claim.hostIp);
}

/** The addresses of one family, all of them under its wildcard; no address at all means both families. */
function overlap(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  if (a.includes(':') !== b.includes(':')) return false;
  const [one, other] = [canonicalAddress(a) ?? a, canonicalAddress(b) ?? b];
  return one === other || isWildcard(one) || isWildcard(other);
}

function isWildcard(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}
