import type { Container } from './container';
import { createContainer } from './create-container';
import { emitContainer } from './emit';
import { endRun } from './end-container';
import { claimAddress, releaseAddress } from './endpoint-address';
import type { Engine } from './engine';
import { removeNow } from './remove-now';
import { startContainer } from './start-container';
import type { Service, Swarm, SwarmNode, Task } from './swarm';
import { noWish } from './wish-rules';

/** Makes as many tasks as a service wants, and ends those that are too many, the last first. */
export function runTasks(engine: Engine, swarm: Swarm, service: Service): void {
  const wanted = placesOf(swarm, service);
  const present = [...swarm.tasks.values()].filter(({ serviceId }) => serviceId === service.id);
  for (const task of present.filter(({ slot }) => slot > wanted.length)) endTask(engine, swarm, task);
  wanted.forEach((node, index) => {
    if (!present.some(({ slot }) => slot === index + 1)) startTask(engine, swarm, service, index + 1, node);
  });
}

/** One node for each task: replicas go round the nodes, a global service is on every one. */
function placesOf(swarm: Swarm, service: Service): SwarmNode[] {
  const ready = swarm.nodes.filter(
    ({ state, availability }) => state === 'ready' && availability === 'active',
  );
  if (service.mode === 'global') return ready;
  return Array.from({ length: service.replicas }, (_, index) => ready[index % ready.length]).filter(
    (node) => node !== undefined,
  );
}

function startTask(engine: Engine, swarm: Swarm, service: Service, slot: number, node: SwarmNode): void {
  const task = {
    id: engine.random.swarmId(),
    ...{ serviceId: service.id, slot, nodeId: node.id, state: 'running' as const },
    createdAt: engine.clock.nanos(),
  };
  if (node.id !== swarm.nodeId) {
    swarm.tasks.set(task.id, { ...task, addresses: addressesElsewhere(engine, service) });
    return;
  }
  const container = taskContainer(engine, service, task);
  startContainer(engine, container.id);
  const addresses = new Map(
    [...container.attachments.values()].flatMap(({ networkId, endpoint }): [string, string][] =>
      endpoint === undefined ? [] : [[networkId, `${endpoint.ipv4}/${endpoint.prefix4}`]],
    ),
  );
  swarm.tasks.set(task.id, { ...task, containerId: container.id, addresses });
}

function taskContainer(
  engine: Engine,
  service: Service,
  task: Pick<Task, 'id' | 'slot' | 'nodeId'>,
): Container {
  const name = `${service.name}.${service.mode === 'global' ? task.nodeId : task.slot}.${task.id}`;
  const networks = [...service.virtualIps.keys()];
  engine.images.add(service.image);
  const container = createContainer(engine, {
    name,
    image: service.image,
    config: {
      ...(service.args.length > 0 && { cmd: service.args }),
      labels: {
        ...service.labels,
        'com.docker.swarm.node.id': task.nodeId,
        'com.docker.swarm.service.id': service.id,
        'com.docker.swarm.service.name': service.name,
        'com.docker.swarm.task': '',
        'com.docker.swarm.task.id': task.id,
        'com.docker.swarm.task.name': name,
      },
    },
    host: {},
    endpoints: new Map(networks.slice(0, 1).map((id) => [id, noWish])),
  });
  for (const id of networks.slice(1)) {
    const network = engine.networks.find(id);
    container.attachments.set(network.name, { wish: noWish, networkId: '', endpoint: undefined });
  }
  return container;
}

/** A container on another node has addresses that nobody else has, though nothing of it is seen here. */
function addressesElsewhere(engine: Engine, service: Service): Map<string, string> {
  return new Map(
    [...service.virtualIps.keys()].map((id) => {
      const { address, prefix } = claimAddress(engine.networks.find(id), 4, '');
      return [id, `${address}/${prefix}`];
    }),
  );
}

function endTask(engine: Engine, swarm: Swarm, task: Task): void {
  swarm.tasks.delete(task.id);
  const container = engine.containers.withId(task.containerId ?? '');
  if (container === undefined) {
    for (const [id, address] of task.containerId === undefined ? task.addresses : []) {
      const network = engine.networks.withId(id);
      if (network !== undefined) releaseAddress(network, address.split('/')[0] ?? '');
    }
    return;
  }
  if (container.state.status === 'running') {
    emitContainer(engine, container, 'kill', { signal: '15' });
    endRun(engine, container, 143);
    emitContainer(engine, container, 'stop');
  }
  removeNow(engine, container);
}
