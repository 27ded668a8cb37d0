import type { Container } from './container';
import type { ContainerTable } from './container-table';
import type { EngineClock } from './engine-clock';
import type { EventLog } from './event-log';
import type { Exec } from './exec-record';
import type { HostPorts } from './host-ports';
import type { ImageTable } from './image-table';
import type { NetworkTable } from './network-table';
import type { Random } from './random';
import type { Run } from './run';
import type { Swarm } from './swarm';
import type { TakenBlocks } from './taken-blocks';
import type { Timers } from './timers';

/** An interface of the engine's host, which macvlan and ipvlan networks can ride on. `subnet` is where it is. */
export type HostInterface = { readonly name: string; readonly subnet: string };

/** All that an engine is at one moment. Operations on it are functions, a file each. */
export type Engine = {
  readonly name: string;
  readonly clock: EngineClock;
  readonly random: Random;
  readonly timers: Timers;
  readonly networks: NetworkTable;
  readonly containers: ContainerTable;
  readonly images: ImageTable;
  readonly events: EventLog;
  readonly ports: HostPorts;
  /** Subnets of networks of this engine alone, and those that a Swarm shares. */
  readonly blocks: { readonly local: TakenBlocks; readonly swarm: TakenBlocks };
  /** Which of Docker's own subnets is looked at first, see free-subnet.ts. */
  nextPool: number;
  readonly interfaces: readonly HostInterface[];
  /** Those of running containers that need a record. */
  readonly runs: Map<Container, Run>;
  /** Those who wait for a container to end. */
  readonly waiters: Map<Container, Set<Waiter>>;
  readonly execs: Map<string, Exec>;
  swarm: Swarm | undefined;
};

export type Waiter = { until: 'ended' | 'removed'; tell: (exitCode: number) => void };
