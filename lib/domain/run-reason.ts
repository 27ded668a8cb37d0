/** Why a container can not be run. `field` names the input, as in `Reason`. */
export type RunReason =
  | { code: 'image-empty'; field: string }
  | { code: 'image-invalid'; field: string; image: string }
  /** The engine does not hold it: it has to be pulled first. */
  | { code: 'image-missing'; field: string; image: string }
  | { code: 'container-name-invalid'; field: string; name: string }
  | { code: 'container-name-in-use'; field: string; name: string; holder: string }
  | { code: 'restart-policy-invalid'; field: string; policy: string }
  | { code: 'env-invalid'; field: string; name: string }
  | { code: 'driver-option-invalid'; field: string; option: string }
  | { code: 'link-local-invalid'; field: string; address: string }
  | { code: 'port-invalid'; field: string; port: number }
  | { code: 'port-host-ip-invalid'; field: string; address: string }
  | { code: 'port-twice'; field: string; port: string }
  | { code: 'port-taken'; field: string; port: string; holder: string }
  /** Something that is no container listens there. */
  | { code: 'port-taken-on-host'; field: string; port: string; address: string }
  /** Host and none publish nothing; the engine would drop the ports without a word. */
  | { code: 'ports-on-stackless'; field: string; network: string }
  | { code: 'endpoint-on-stackless'; field: string; network: string }
  | { code: 'mac-taken'; field: string; mac: string; network: string; holder: string }
  | { code: 'run-target-unknown'; field: string; network: string };

/** Why a container can not be started, stopped, paused or removed. */
export type LifeReason =
  | { code: 'task-lifecycle'; container: string; service: string }
  | { code: 'already-so'; container: string; state: 'running' | 'restarting' | 'paused' }
  | { code: 'is-paused'; container: string }
  | { code: 'is-restarting'; container: string }
  | { code: 'not-running'; container: string }
  | { code: 'not-paused'; container: string }
  | { code: 'running-needs-force'; container: string }
  | { code: 'start-needs-networks'; container: string; networks: string[] }
  | { code: 'start-needs-owner'; container: string; owner: string }
  | { code: 'start-address-taken'; container: string; address: string; network: string; holder: string }
  | { code: 'start-port-taken'; container: string; port: string; holder: string }
  | { code: 'start-port-taken-on-host'; container: string; port: string; address: string };

/** Those that say the input itself is wrong, whatever the engine holds. */
export const runInputReasonCodes = [
  'image-empty',
  'image-invalid',
  'container-name-invalid',
  'restart-policy-invalid',
  'env-invalid',
  'driver-option-invalid',
  'link-local-invalid',
  'port-invalid',
  'port-host-ip-invalid',
  'port-twice',
] as const satisfies readonly RunReason['code'][];
