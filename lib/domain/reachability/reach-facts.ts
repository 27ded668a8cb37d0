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
      /** Swarm decides over one of them. */
      isService?: true;
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
  | {
      code: 'bound-locally';
      container: string;
      hostIp: string;
      hostPort: number;
      isLoopback: boolean /** Hosts on the same LAN reach it all the same, by sending packets for the container to the host. */;
      neighboursCanRoute?: true;
    }
  // out into the world
  | { code: 'no-way-out'; container: string; network: string; driver: string }
  /** It leaves with its own address, and answers find back only where somebody routes that address to the host. */
  | {
      code: 'no-way-back';
      network: string;
      subnet?: string;
      why: 'not-masqueraded' | 'routed' | 'unprotected' | 'ipvlan-l3';
    }
  /** Masquerade is off: Docker drops what it asks of other networks' published ports, and from 28 on every answer from beyond. */
  | { code: 'untranslated'; network: string; breaks: 'published' | 'answers' }
  | { code: 'parent-gone'; network: string; parent: string; how: 'missing' | 'down' }
  /** Both are on LANs, and whoever routes between those decides. */
  | { code: 'lan-decides'; from: string; to: string }
  /** Of routed networks only what is published is open, at the container's own address. */
  | { code: 'port-not-opened'; container: string; network: string; port: number; protocol: Protocol }
  | { code: 'mesh-unread'; container: string }
  // names
  /** The address leads there, the name that Compose promises does not. */
  | { code: 'alias-lost'; container: string; name: string; network: string }
  // ports
  /** Without a container it is the host on which nothing listens. */
  | { code: 'not-listening'; container?: string; port: number; protocol: Protocol; listensOn: string[] }
  | { code: 'listens-on-loopback'; container?: string; port: number; address: string }
  | { code: 'listens-elsewhere'; container?: string; port: number; addresses: string[] };

/** Obstacles of which the engine's word does not tell whether they are any. */
export const uncertainObstacles: ReadonlySet<ReachObstacle['code']> = new Set([
  'driver-unknown',
  'no-way-back',
  'lan-decides',
  'mesh-unread',
]);

/** What is worth knowing besides, by code. */
export type ReachNote =
  | { code: 'no-dns'; network: string }
  /** Its aliases were not read, so that names may be missing. */
  | { code: 'aliases-unread'; container: string }
  /** Below Docker 27 nothing filters IPv6 unless the engine's own settings ask for it. */
  | { code: 'ipv6-unfiltered'; network: string }
  /** The name leads to others there as well. */
  | { code: 'name-shared'; name: string; network: string; others: string[] }
  | { code: 'listening-unread'; container: string; port: number }
  | { code: 'host-firewall' }
  | { code: 'lan-only'; network: string; parent: string }
  | { code: 'service-address'; service: string; network: string }
  /** What it listens on, nobody but itself reaches. */
  | { code: 'listens-nowhere'; container: string }
  | { code: 'container-unknown'; container: string }
  | { code: 'outside-itself' };
