/** How a node that is in no Swarm answers questions about one. */
export const notAManager =
  'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';

export type SwarmNode = {
  readonly id: string;
  readonly hostname: string;
  readonly role: 'manager' | 'worker';
  readonly address: string;
  availability: 'active' | 'pause' | 'drain';
  state: 'ready' | 'down';
};

/** A port that every node of the Swarm opens. */
type ServicePort = { readonly protocol: string; readonly target: number; readonly published: number };

export type Service = {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly args: readonly string[];
  labels: Readonly<Record<string, string>>;
  /** Ids. */
  networks: readonly string[];
  readonly ports: readonly ServicePort[];
  /** Addresses with their prefix lengths, by the network's id. */
  virtualIps: ReadonlyMap<string, string>;
  readonly mode: 'replicated' | 'global';
  replicas: number;
  readonly createdAt: bigint;
  updatedAt: bigint;
};

export type Task = {
  readonly id: string;
  readonly serviceId: string;
  readonly slot: number;
  readonly nodeId: string;
  readonly createdAt: bigint;
  readonly state: 'running' | 'shutdown' | 'failed';
  /** Absent where the container is on another node. */
  readonly containerId?: string;
  /** An address with its prefix length on each network's id. */
  readonly addresses: ReadonlyMap<string, string>;
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
