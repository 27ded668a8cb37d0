/** What a finding says, by its code; `lib/messages` turns each into sentences. Names, not ids. */
export type FindingFacts =
  // addresses
  | {
      code: 'subnet-overlaps-network';
      network: string;
      subnet: string;
      other: string;
      otherSubnet: string;
      /** Containers that are on both, and have two ways to the same addresses. */
      sharedBy: string[];
    }
  | { code: 'subnet-overlaps-host'; network: string; subnet: string; interface: string; block: string }
  | { code: 'pool-full'; network: string; subnet: string }
  | { code: 'pool-nearly-full'; network: string; subnet: string; free: number }
  | { code: 'duplicate-address'; network: string; address: string; holders: string[] }
  | { code: 'duplicate-mac'; network: string; mac: string; holders: string[] }
  // the host
  | { code: 'host-port-clash'; port: string; containers: string[]; publishers: string[] }
  | { code: 'host-network-used'; container: string }
  | {
      code: 'published-everywhere';
      container: string;
      ports: string[];
      /** What usually answers on one of the ports and is seldom meant for everybody, such as `PostgreSQL`. */
      service?: string;
    }
  | {
      code: 'published-unheard';
      container: string;
      /** The container's, such as `80/tcp`. */
      ports: string[];
      /** On which others it listens for everybody instead. */
      listens: string[];
    }
  | { code: 'listens-on-loopback'; container: string; ports: string[]; published: boolean }
  | { code: 'listens-unreached'; container: string; ports: string[] }
  | { code: 'parent-missing'; network: string; parent: string }
  | { code: 'parent-down'; network: string; parent: string }
  | { code: 'parent-wireless'; network: string; parent: string }
  | { code: 'macvlan-host-isolation'; network: string; parent: string; containers: string[] }
  // memberships
  | { code: 'network-missing'; container: string; network: string; running: boolean }
  /** The container was made on it and moved since; this engine does not start it without. */
  | { code: 'made-on-missing'; container: string; network: string }
  | { code: 'ghost-endpoint'; container: string; network: string; why: 'no-endpoint' | 'no-address' }
  | { code: 'provider-missing'; container: string; provider: string }
  | { code: 'default-bridge-no-names'; network: string; containers: string[] }
  | { code: 'network-unused'; network: string }
  | { code: 'only-stopped-members'; network: string; containers: string[] }
  | { code: 'alone-on-network'; network: string; container: string }
  | { code: 'unhealthy'; container: string }
  // what was declared
  | {
      code: 'compose-drift';
      container: string;
      project: string;
      service: string;
      network: string;
      /** `left`: it is no longer where Compose made it. `unlike-siblings`: all others of its service are there. */
      how: 'left' | 'unlike-siblings';
    }
  | { code: 'overlay-unencrypted'; network: string; nodes: string[] };

export type FindingCode = FindingFacts['code'];
