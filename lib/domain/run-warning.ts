/** What running a container does besides, or does not do. */
export type RunWarning =
  | { code: 'host-network'; container: string }
  | { code: 'isolated-on-none'; container: string }
  | { code: 'ports-not-published'; container: string; ports: string[]; network: string; driver: string }
  | { code: 'host-ports-unchecked'; ports: string[] };

/** What starting, stopping or removing a container does besides. */
export type LifeWarning =
  | { code: 'stop-frees-ports'; container: string; ports: string[] }
  | { code: 'stop-frees-addresses'; container: string; addresses: string[] }
  | { code: 'restart-policy-returns'; container: string; policy: string }
  | { code: 'restart-interrupts'; container: string }
  | { code: 'removes-itself'; container: string }
  | { code: 'riders-cut-off'; container: string; riders: string[] }
  | { code: 'pause-freezes'; container: string }
  | { code: 'start-opens-ports'; container: string; ports: string[] }
  | { code: 'killed-by-force'; container: string }
  | { code: 'removal-loses-files'; container: string }
  | { code: 'volumes-removed'; container: string; volumes: string[] }
  | { code: 'volumes-left'; container: string; volumes: string[] }
  | { code: 'compose-recreates'; container: string; project: string; service: string };
