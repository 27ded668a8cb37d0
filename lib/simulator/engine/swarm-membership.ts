import { emitSwarm } from './emit';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { makeNetwork, type NetworkPlan } from './make-network';
import { releaseNetwork } from './release-network';
import { removeService } from './service-changes';
import type { SwarmNode } from './swarm';
import { addHiddenMember, bringToNode } from './swarm-use';

const plain = {
  ...{ enableIPv6: false, internal: false, attachable: false, configOnly: false, configFrom: '' },
  ...{ ipamDriver: 'default', ipamOptions: null, labels: {} },
} as const;

const ingress: NetworkPlan = {
  ...plain,
  ...{ name: 'ingress', scope: 'swarm', driver: 'overlay', ingress: true },
  subnets: [{ subnet: '10.0.0.0/24', gateway: '10.0.0.1', auxAddresses: {} }],
  options: { 'com.docker.network.driver.overlay.vxlanid_list': '4096' },
};

const gateway: NetworkPlan = {
  ...plain,
  ...{ name: 'docker_gwbridge', scope: 'local', driver: 'bridge', ingress: false, subnets: [] },
  options: {
    'com.docker.network.bridge.enable_icc': 'false',
    'com.docker.network.bridge.enable_ip_masquerade': 'true',
    'com.docker.network.bridge.name': 'docker_gwbridge',
  },
};

/** @param address of this node, which becomes the only manager. @returns the node's id. @throws EngineRefusal */
export function initSwarm(engine: Engine, address: string): string {
  if (engine.swarm !== undefined) {
    throw new EngineRefusal(
      503,
      'This node is already part of a swarm. Use "docker swarm leave" to leave this swarm and join another one.',
    );
  }
  const id = engine.random.swarmId();
  const self: SwarmNode = {
    ...{ id, hostname: engine.name, role: 'manager', address, availability: 'active', state: 'ready' },
  };
  engine.swarm = {
    id: engine.random.swarmId(),
    createdAt: engine.clock.nanos(),
    nodeId: id,
    nodes: [self],
    services: new Map(),
    tasks: new Map(),
    used: new Set(),
    index: 10,
  };
  const attributes = { name: engine.name, 'state.new': 'ready', 'state.old': 'unknown' };
  emitSwarm(engine, { type: 'node', action: 'update', actorId: id, attributes });
  bringToNode(engine, makeNetwork(engine, ingress));
  // One that was here before, of another Swarm, is used again.
  const bridge = engine.networks.lookUp(gateway.name) ?? makeNetwork(engine, gateway);
  addHiddenMember(engine, bridge, 'ingress-sbox', 'gateway_ingress-sbox');
  return id;
}

/** Docker says nothing of it. @throws EngineRefusal where this node is in none, or is its only manager and was not forced. */
export function leaveSwarm(engine: Engine, force: boolean): void {
  const { swarm } = engine;
  if (swarm === undefined) throw new EngineRefusal(503, 'This node is not part of a swarm');
  if (!force) {
    throw new EngineRefusal(
      503,
      'You are attempting to leave the swarm on a node that is participating as a manager. ' +
        'Removing the last manager erases all current state of the swarm. Use `--force` to ignore this message. ',
    );
  }
  for (const service of [...swarm.services.values()]) removeService(engine, service);
  for (const network of engine.networks.all()) {
    if (network.scope === 'swarm') releaseNetwork(engine, network);
    network.endpoints.delete('ingress-sbox');
  }
  engine.swarm = undefined;
}
