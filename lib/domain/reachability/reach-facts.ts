import type { Protocol } from './question';

/** What breaks a way, by code, each with what its sentence needs. `lib/messages/reach-obstacles.ts` has the sentences. Names, not ids. */
export type ReachObstacle =
  // who asks, and who is asked
  | { code: 'not-running'; container: string; state: string }
  | { code: 'paused'; container: string }
  /** It rides on the stack of another, which does not run, or is gone. */
  | { code: 'provider-not-running'; container: string; provider: string; state: string }
  | { code: 'provider-missing'; container: string }
  // networks
  | {
      code: 'no-shared-network';
      from: string;
      to: string;
      fromNetworks: string[];
      toNetworks: string[];
      /** Who is best connected to what; absent where neither is on a network that others can join. */
      join?: { container: string; network: string };
    }
  /** It is on `none`, or on nothing at all. */
  | { code: 'no-network'; container: string }
  | { code: 'network-missing'; container: string; network: string }
  | { code: 'no-endpoint'; container: string; network: string; why: 'no-endpoint' | 'no-address' }
  | { code: 'icc-off'; network: string; isDefault: boolean }
  | { code: 'siblings-apart'; network: string; mode: string }
  | { code: 'no-common-family'; from: string; to: string; network: string }
  | { code: 'driver-unknown'; network: string; driver: string }
  /** A container on it goes nowhere beyond it. */
  | { code: 'internal'; network: string; container: string }
  // the host
  | { code: 'host-apart'; network: string; driver: string; parent?: string }
  | { code: 'overlay-apart'; network: string }
  | { code: 'no-host-address'; network: string; why: 'isolated' | 'inhibited' | 'no-gateway' }
  | { code: 'host-no-route' }
  // published ports
  | { code: 'not-published'; container: string; port?: number; protocol: Protocol }
  | { code: 'published-nowhere'; container: string; networks: string[] }
  | { code: 'bound-locally'; container: string; hostIp: string; hostPort: number; isLoopback: boolean }
  // out into the world
  | { code: 'no-way-out'; container: string; network: string; driver: string }
  /** It leaves with its own address, and answers find back only where somebody routes that address to the host. */
  | { code: 'no-way-back'; network: string; subnet?: string; why: 'not-masqueraded' | 'routed' | 'ipvlan-l3' }
  | { code: 'parent-gone'; network: string; parent: string; how: 'missing' | 'down' }
  // ports
  | { code: 'not-listening'; container: string; port: number; protocol: Protocol; listensOn: string[] }
  | { code: 'listens-on-loopback'; container: string; port: number; address: string }
  | { code: 'listens-elsewhere'; container: string; port: number; addresses: string[] };

/** Obstacles of which the engine's word does not tell whether they are any. */
export const uncertainObstacles: ReadonlySet<ReachObstacle['code']> = new Set([
  'driver-unknown',
  'no-way-back',
]);

/** What is worth knowing besides, by code. */
export type ReachNote =
  | { code: 'no-dns'; network: string }
  /** Its aliases were not read, so that names may be missing. */
  | { code: 'aliases-unread'; container: string }
  /** The name leads to others there as well. */
  | { code: 'name-shared'; name: string; network: string; others: string[] }
  | { code: 'listening-unread'; container: string; port: number }
  | { code: 'host-firewall' }
  | { code: 'lan-only'; network: string; parent: string }
  | { code: 'neighbours-can-route'; container: string; hostPort: number }
  | { code: 'service-address'; service: string; network: string }
  | { code: 'mesh-unread'; container: string }
  | { code: 'container-unknown'; container: string }
  | { code: 'outside-itself' };
