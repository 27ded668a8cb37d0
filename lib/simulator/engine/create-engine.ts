import { ContainerTable } from './container-table';
import type { Engine, HostInterface } from './engine';
import { engineClock } from './engine-clock';
import { EventLog } from './event-log';
import { HostPorts } from './host-ports';
import { ImageTable } from './image-table';
import { NetworkTable } from './network-table';
import { makePredefinedNetworks } from './predefined-networks';
import { seededRandom } from './random';
import { TakenBlocks } from './taken-blocks';
import { realTimers, type Timers } from './timers';

export type EngineOptions = {
  name?: string;
  seed: number;
  /** Milliseconds since 1970. */
  now: () => number;
  timers?: Timers;
  interfaces?: readonly HostInterface[];
};

const oneInterface: readonly HostInterface[] = [{ name: 'eth0', subnet: '10.250.0.0/24' }];

/** An engine as it is after its first start: three networks, one image, no container. */
export function createEngine(options: EngineOptions): Engine {
  const clock = engineClock(options.now);
  const random = seededRandom(options.seed);
  const engine: Engine = {
    name: options.name ?? 'simulated',
    clock,
    random,
    timers: options.timers ?? realTimers,
    networks: new NetworkTable(),
    containers: new ContainerTable(),
    images: new ImageTable(random, clock),
    events: new EventLog(),
    ports: new HostPorts(),
    blocks: { local: new TakenBlocks(), swarm: new TakenBlocks() },
    nextPool: 0,
    interfaces: options.interfaces ?? oneInterface,
    runs: new Map(),
    waiters: new Map(),
    execs: new Map(),
    swarm: undefined,
  };
  makePredefinedNetworks(engine);
  engine.events.clear();
  return engine;
}
