import type { LifeWarning, RunWarning } from './run-warning';

/** What a plan will do besides what was asked for, or cannot keep. `lib/messages` turns each into a sentence. */
export type Warning =
  | RunWarning
  | LifeWarning
  | {
      code: 'address-not-kept';
      container: string;
      address: string;
      network: string;
      subnets: string[];
      /** Absent means: no subnet of the network holds it. */
      why?: 'in-use' | 'default-bridge';
    }
  | { code: 'address-changes'; container: string; address: string; network: string }
  | { code: 'mac-not-kept'; container: string; mac: string }
  | { code: 'aliases-dropped'; container: string; aliases: string[]; network: string }
  | { code: 'no-dns-by-name'; container: string; network: string }
  | { code: 'name-no-longer-resolves'; container: string; names: string[]; network: string }
  | { code: 'ports-rebound'; container: string; ports: string[] }
  | { code: 'ports-lost'; container: string; ports: string[]; network: string }
  | { code: 'ports-regained'; container: string; ports: string[]; network: string }
  | { code: 'default-route-changes'; container: string; from: string; to: string }
  | { code: 'default-route-lost'; container: string; from: string }
  | { code: 'last-network'; container: string; network: string }
  | { code: 'compose-restores'; container: string; project: string; service: string }
  | { code: 'connections-break'; container: string; network: string }
  | { code: 'applies-on-start'; container: string }
  | { code: 'riders-follow'; container: string; riders: string[] }
  | { code: 'leaves-none'; container: string }
  | { code: 'links-dropped'; container: string; links: string[] }
  | { code: 'driver-options-dropped'; container: string; options: string[]; network: string }
  | { code: 'name-shared'; container: string; name: string; network: string; others: string[] }
  | { code: 'macvlan-host-isolation'; network: string; parent: string }
  | { code: 'ipvlan-host-isolation'; network: string; parent: string }
  /** In the modes l3 and l3s nobody outside finds the way by itself. `lan` is the parent's own, where the subnet is that. */
  | { code: 'ipvlan-needs-routes'; subnets: string[]; parent: string }
  | { code: 'ipvlan-routed-lan'; subnet: string; parent: string }
  | { code: 'parent-created'; parent: string }
  | { code: 'parent-down'; parent: string }
  | { code: 'parent-wireless'; parent: string }
  | { code: 'parent-unverified'; parent: string }
  | { code: 'interfaces-unknown'; why: string }
  | { code: 'subnet-is-parents-lan'; subnet: string; parent: string }
  | {
      code: 'gateway-picked-by-engine';
      subnet: string;
      /** The first address, which the engine takes. */
      gateway: string;
      /** Where the parent's own way out leads, if that is known and another. */
      router?: string;
    }
  | { code: 'subnet-picked-by-engine'; network: string }
  | { code: 'template-is-no-network'; network: string }
  | { code: 'overlay-hides-host'; subnet: string; interface: string; block: string }
  | { code: 'swarm-scope-needs-template'; driver: string }
  | { code: 'plugin-unchecked'; driver: string }
  | { code: 'swarm-opens-ports'; address: string }
  | { code: 'swarm-makes-networks' }
  | { code: 'swarm-pool-overlaps'; subnet: string; holder: string; block: string }
  | { code: 'advertise-elsewhere'; address: string }
  | { code: 'advertise-loopback'; address: string }
  | { code: 'swarm-leaves-gateway-bridge' }
  | { code: 'stopped-members-break'; network: string; containers: string[] }
  | { code: 'made-on-break'; network: string; containers: string[] }
  | { code: 'made-on-missing'; container: string; network: string }
  | { code: 'network-id-changes'; network: string }
  /** A Compose file (`file`, where a container tells it) or a Swarm stack makes the network again. */
  | { code: 'network-declared'; network: string; project: string; by: 'compose' | 'stack'; file?: string }
  /** Docker would prune it; here it stays, for these could not start without it. */
  | { code: 'prune-keeps'; network: string; containers: string[] }
  /** `seconds` is what it takes as a rule. */
  | { code: 'members-go-down'; network: string; containers: string[]; seconds: number }
  | { code: 'riders-go-down'; network: string; riders: string[] }
  /** Their network mode is the network's id, which the new network does not have. */
  | { code: 'made-on-id'; network: string; containers: string[] }
  | { code: 'compose-declares'; network: string; project: string }
  | { code: 'other-nodes-unseen'; network: string }
  | { code: 'service-tasks-replaced'; service: string; tasks: number }
  | { code: 'service-no-longer-found'; service: string; networks: string[] }
  | { code: 'service-alone'; service: string };

export type WarningCode = Warning['code'];
