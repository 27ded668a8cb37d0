import type { Engine } from '../engine/engine';

/** The part of `GET /info` about the Swarm. */
export function swarmInfo(engine: Engine): object {
  const { swarm } = engine;
  const self = swarm?.nodes.find((node) => node.id === swarm.nodeId);
  if (swarm === undefined || self === undefined) {
    return {
      ...{ NodeID: '', NodeAddr: '', LocalNodeState: 'inactive', ControlAvailable: false, Error: '' },
      RemoteManagers: null,
    };
  }
  const managers = swarm.nodes.filter((node) => node.role === 'manager');
  return {
    NodeID: self.id,
    NodeAddr: self.address,
    LocalNodeState: 'active',
    ControlAvailable: true,
    Error: '',
    RemoteManagers: managers.map((node) => ({ NodeID: node.id, Addr: `${node.address}:2377` })),
    Nodes: swarm.nodes.length,
    Managers: managers.length,
    Cluster: { ID: swarm.id },
  };
}
