import type { OptionKind } from './driver-options';
import { type LifeReason, type RunReason, runInputReasonCodes } from './run-reason';

/** What only a network itself can be, and no template. */
export type TemplateSetting = 'internal' | 'attachable' | 'ingress' | 'scope';

/**
 * Why a plan is refused. `lib/messages` turns each into a sentence and, where there is one, the way that works.
 * `field` names the input that it is about, in the words of the operation's body (`subnets.0.gateway`).
 */
export type Reason =
  | RunReason
  | LifeReason
  // about the container
  | { code: 'container-unknown'; container: string }
  | { code: 'shares-host-stack'; container: string }
  | { code: 'shares-container-stack'; container: string; owner: string; ownerId: string }
  | { code: 'swarm-task'; container: string; service: string }
  | { code: 'container-removing'; container: string }
  | { code: 'container-restarting'; container: string }
  // about the target
  | { code: 'network-unknown'; network: string }
  | { code: 'target-is-host'; network: string; container: string }
  | { code: 'target-is-none'; network: string; container: string }
  | { code: 'target-not-attachable'; network: string }
  | { code: 'target-is-ingress'; network: string }
  | { code: 'target-is-gateway-bridge'; network: string }
  | { code: 'target-config-only'; network: string }
  | { code: 'already-connected'; container: string; network: string }
  | { code: 'not-connected'; container: string; network: string }
  | { code: 'already-isolated'; container: string }
  | { code: 'same-network'; container: string; network: string }
  | { code: 'no-free-address'; network: string; subnet: string }
  | {
      code: 'subnet-conflict';
      container: string;
      network: string;
      subnet: string;
      other: string;
      otherSubnet: string;
    }
  // about the asked endpoint
  | { code: 'address-invalid'; field: string; address: string }
  | { code: 'address-outside-subnets'; field: string; address: string; network: string; subnets: string[] }
  | { code: 'address-taken'; field: string; address: string; network: string; holder: string }
  | { code: 'address-is-gateway'; field: string; address: string; network: string }
  | { code: 'address-reserved'; field: string; address: string; network: string; name: string }
  | { code: 'address-needs-own-subnet'; field: string; network: string }
  | { code: 'address-on-default-bridge'; field: string; network: string }
  | { code: 'alias-on-default-bridge'; field: string; network: string }
  | { code: 'alias-invalid'; field: string; alias: string }
  | { code: 'mac-invalid'; field: string; mac: string }
  | { code: 'mac-needs-api'; field: string; needs: string; has: string }
  | { code: 'gateway-priority-needs-api'; field: string; needs: string; has: string }
  // about a network to be made
  | { code: 'name-empty'; field: string }
  | { code: 'name-invalid'; field: string; name: string }
  | { code: 'name-in-use'; field: string; name: string; driver: string }
  | { code: 'name-reserved'; field: string; name: string }
  /** The engine lists none such; `known` are those that it lists. */
  | { code: 'driver-missing'; field: string; driver: string; known: string[] }
  | { code: 'driver-single'; field: string; driver: string }
  | { code: 'cidr-invalid'; field: string; value: string }
  | { code: 'cidr-host-bits'; field: string; value: string; suggestion: string }
  | { code: 'cidr-too-small'; field: string; value: string }
  /** No container may have such an address. */
  | { code: 'subnet-not-usable'; field: string; value: string; why: 'loopback' | 'multicast' | 'reserved' }
  /** The driver takes one subnet of each family, and this is a second. */
  | { code: 'family-twice'; field: string; value: string; driver: string }
  | { code: 'family-not-enabled'; field: string; value: string }
  | { code: 'no-family'; field: string }
  | { code: 'ipv4-off-needs-api'; field: string; needs: string; has: string }
  | { code: 'ipv6-needs-subnet'; field: string }
  | { code: 'gateway-invalid'; field: string; value: string }
  | { code: 'outside-subnet'; field: string; value: string; subnet: string }
  | { code: 'is-network-address'; field: string; value: string; subnet: string }
  | { code: 'is-broadcast-address'; field: string; value: string; subnet: string }
  | { code: 'range-invalid'; field: string; value: string }
  | { code: 'exclusion-invalid'; field: string; name: string; value: string }
  | { code: 'exclusion-is-gateway'; field: string; name: string; value: string }
  | { code: 'exclusion-twice'; field: string; name: string; value: string }
  | { code: 'overlaps-own'; field: string; value: string; other: string }
  | { code: 'overlaps-network'; field: string; value: string; network: string; subnet: string }
  | { code: 'overlaps-interface'; field: string; value: string; interface: string; address: string }
  | { code: 'overlaps-route'; field: string; value: string; interface: string; destination: string }
  | { code: 'parent-missing'; field: string }
  | { code: 'parent-unknown'; field: string; parent: string; known: string[] }
  | { code: 'parent-unusable'; field: string; parent: string; why: string }
  | { code: 'parent-taken'; field: string; parent: string; network: string }
  | { code: 'parent-name-invalid'; field: string; parent: string }
  | { code: 'vlan-out-of-range'; field: string; value: number }
  | { code: 'mode-unknown'; field: string; mode: string; known: string[] }
  | { code: 'bridge-name-exists'; field: string; name: string }
  /** The host's interfaces could not be read, and this is a name that one of them is likely to have. */
  | { code: 'bridge-name-unverified'; field: string; name: string }
  | { code: 'bridge-name-invalid'; field: string; name: string }
  | { code: 'bridge-name-in-use'; field: string; name: string; network: string }
  | { code: 'mtu-invalid'; field: string; value: string }
  | { code: 'option-contradicts'; field: string; option: string; value: string }
  | { code: 'label-invalid'; field: string; label: string }
  | { code: 'option-invalid'; field: string; option: string; value: string; kind: OptionKind }
  /** The engine would take it and do nothing. `needs` is a Docker version. */
  | { code: 'option-needs-engine'; field: string; option: string; needs: string; has: string }
  | { code: 'isolated-needs-internal'; field: string; option: string }
  /** The driver encrypts by the option being there, whatever its value. */
  | { code: 'encrypted-regardless'; field: string; value: string }
  | { code: 'ipam-hands-out-nothing'; field: string; driver: string }
  | { code: 'vxlan-taken'; field: string; id: string; network: string }
  | { code: 'swarm-needed'; field: string; state: 'none' | 'worker' | 'not-ready' }
  /** `field` tells which of the two was asked for: IPv6, or no IPv4. */
  | { code: 'swarm-is-ipv4'; field: string }
  | { code: 'ingress-needs-overlay'; field: string; driver: string }
  | { code: 'ingress-not-attachable'; field: string }
  | { code: 'ingress-exists'; field: string; network: string }
  // about a network that is a template, or is made of one
  | { code: 'template-holds-no'; field: string; setting: TemplateSetting }
  | { code: 'template-of-template'; field: string; network: string }
  | { code: 'template-unknown'; field: string; network: string; known: string[] }
  | { code: 'template-and-own'; field: string; network: string }
  // about a network to be removed
  | { code: 'network-predefined'; network: string }
  | { code: 'network-in-use'; network: string; containers: string[] }
  | { code: 'network-used-by-service'; network: string; services: string[] }
  | { code: 'network-used-by-networks'; network: string; networks: string[] }
  | { code: 'nothing-to-prune'; kept: string[] }
  /** Named for a prune, which leaves it: `containers` could not start without it or, with none, other nodes may use it. */
  | { code: 'network-kept'; network: string; containers: string[] }
  // about a service
  | { code: 'service-unknown'; service: string }
  | { code: 'service-unchanged'; service: string }
  | { code: 'service-needs-overlay'; network: string }
  // about a Swarm
  | { code: 'swarm-already' }
  | { code: 'swarm-none' }
  | { code: 'advertise-invalid'; field: string; address: string }
  | { code: 'swarm-has-nodes'; nodes: string[] }
  | { code: 'swarm-in-use'; services: string[]; networks: string[]; containers: string[] }
  // about a network to be made anew
  | { code: 'recreate-predefined'; network: string }
  | { code: 'recreate-template'; network: string }
  | { code: 'recreate-used-by-service'; network: string; services: string[] }
  | { code: 'recreate-made-on-id'; network: string; containers: string[] }
  | { code: 'recreate-renames'; field: string; network: string }
  /** A member's chosen address has no place on the network as it is to be. */
  | {
      code: 'member-address';
      field: string;
      container: string;
      address: string;
      network: string;
      subnets: string[];
      why: 'invalid' | 'outside' | 'gateway' | 'reserved' | 'taken' | 'not-usable';
      /** Who has it, where it is taken. */
      holder?: string;
    }
  // about an undo
  | { code: 'undo-already-done'; activity: string }
  | { code: 'undo-impossible'; activity: string };

type ReasonCode = Reason['code'];

/** Reasons that say the input itself is wrong, whatever the engine holds: HTTP 422. All others are conflicts: 409. */
const inputReasonCodes = [
  ...runInputReasonCodes,
  'address-invalid',
  'alias-invalid',
  'mac-invalid',
  'name-empty',
  'name-invalid',
  'cidr-invalid',
  'cidr-host-bits',
  'cidr-too-small',
  'subnet-not-usable',
  'family-twice',
  'family-not-enabled',
  'ipv6-needs-subnet',
  'gateway-invalid',
  'outside-subnet',
  'is-network-address',
  'is-broadcast-address',
  'range-invalid',
  'exclusion-invalid',
  'exclusion-is-gateway',
  'exclusion-twice',
  'overlaps-own',
  'parent-missing',
  'parent-name-invalid',
  'vlan-out-of-range',
  'mode-unknown',
  'bridge-name-invalid',
  'mtu-invalid',
  'option-contradicts',
  'label-invalid',
  'no-family',
  'option-invalid',
  'isolated-needs-internal',
  'encrypted-regardless',
  'ipam-hands-out-nothing',
  'swarm-is-ipv4',
  'ingress-needs-overlay',
  'ingress-not-attachable',
  'template-holds-no',
  'template-and-own',
  'advertise-invalid',
] as const satisfies readonly ReasonCode[];

const inputCodes: ReadonlySet<string> = new Set(inputReasonCodes);

/** True where the reason is about the input alone. */
export function isInputReason(reason: Reason): boolean {
  return inputCodes.has(reason.code);
}
