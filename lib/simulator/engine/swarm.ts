/** How a node that is in no Swarm answers questions about one. */
export const notAManager =
  'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';

type SwarmNode = {
  readonly id: string;
  readonly hostname: string;
  readonly role: 'manager' | 'worker';
  readonly address: string;
  availability: 'active' | 'pause' | 'drain';
  state: 'ready' | 'down';
};

type Service = {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** Ids. */
  readonly networks: readonly string[];
  /** Addresses with their prefix lengths, by the network's id. */
  readonly virtualIps: ReadonlyMap<string, string>;
  readonly mode: 'replicated' | 'global';
  replicas: number;
  readonly createdAt: bigint;
  updatedAt: bigint;
};

type Task = {
  readonly id: string;
  readonly serviceId: string;
  readonly slot: number;
  readonly nodeId: string;
  readonly createdAt: bigint;
  state: 'running' | 'shutdown' | 'failed';
  desired: 'running' | 'shutdown';
  /** Absent where the container is on another node. */
  containerId?: string;
  /** An address with its prefix length on each network's id. */
  addresses: ReadonlyMap<string, string>;
};

export type Swarm = {
  readonly id: string;
  readonly createdAt: bigint;
  /** This node's. */
  readonly nodeId: string;
  readonly nodes: SwarmNode[];
  readonly services: Map<string, Service>;
  readonly tasks: Map<string, Task>;
  /** Swarm networks that this node uses, by id. */
  readonly used: Set<string>;
  /** Grows with every change. */
  index: number;
};
