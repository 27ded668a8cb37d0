import { emitNetwork } from './emit';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { makeNetwork, type NetworkPlan } from './make-network';
import type { Network, NetworkSubnet } from './network';
import { notAManager } from './swarm';

/** What `POST /networks/create` asks for. */
export type NetworkWish = {
  name: string;
  checkDuplicate: boolean;
  driver: string;
  /** Where another is asked for than the driver has by itself. */
  scope?: string;
  enableIPv6: boolean;
  internal: boolean;
  attachable: boolean;
  ingress: boolean;
  configOnly: boolean;
  configFrom: string;
  ipamDriver: string;
  ipamOptions: Readonly<Record<string, string>> | null;
  subnets: readonly NetworkSubnet[];
  options: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
};

/** @returns the network, and the warning that goes with it (empty where there is none). @throws EngineRefusal in Docker's words. */
export function createNetwork(engine: Engine, wish: NetworkWish): { network: Network; warning: string } {
  const warning = refuseName(engine, wish);
  if (wish.driver === 'overlay') return { network: createOverlay(engine, wish), warning };
  refuseTemplate(wish);
  if (wish.scope === 'swarm' && engine.swarm === undefined) {
    throw new EngineRefusal(403, 'cannot create a swarm scoped network when swarm is not active');
  }
  const plan = planOf(engine, wish);
  refuseDriver(engine, plan);
  const network = makeNetwork(engine, plan);
  emitNetwork(engine, network, 'create');
  return { network, warning };
}

function refuseName(engine: Engine, { name, checkDuplicate }: NetworkWish): string {
  if (['bridge', 'host', 'none'].includes(name)) {
    throw new EngineRefusal(403, `operation is not permitted on predefined ${name} network `);
  }
  const [twin] = engine.networks.named(name);
  if (name === '' || (twin !== undefined && checkDuplicate)) {
    throw new EngineRefusal(409, `network with name ${name} already exists`);
  }
  return twin === undefined ? '' : `Network with name ${name} (id : ${twin.id}) already exists`;
}

/** A network that is made of a template has the template's subnets and options. */
function planOf(engine: Engine, { checkDuplicate: _, scope: __, ...wish }: NetworkWish): NetworkPlan {
  const plan = { ...wish, scope: 'local' as const };
  if (wish.configOnly) return { ...plan, driver: 'null' };
  if (wish.configFrom === '') return plan;
  const [template] = engine.networks.named(wish.configFrom).filter((network) => network.configOnly);
  if (template === undefined) {
    throw new EngineRefusal(404, `configuration network "${wish.configFrom}" does not exist`);
  }
  const { subnets, options, labels, enableIPv6, ipamDriver, ipamOptions } = template;
  return { ...plan, subnets, options, labels, enableIPv6, ipamDriver, ipamOptions };
}

/** A template says nothing of how a network is used, and what is made of one nothing that the template says. */
function refuseTemplate(wish: NetworkWish): void {
  if (wish.configOnly && (wish.ingress || wish.internal || wish.attachable || wish.scope)) {
    throw new EngineRefusal(
      403,
      'configuration network can only contain network specific fields. Network operator fields like [ ingress | internal | attachable | scope ] are not supported.',
    );
  }
  if (wish.configFrom === '') return;
  if (wish.configOnly) {
    throw new EngineRefusal(403, 'a configuration network cannot depend on another configuration network');
  }
  const own = [wish.labels, wish.ipamOptions ?? {}].some((record) => Object.keys(record).length > 0);
  if (own || wish.enableIPv6 || wish.subnets.length > 0) {
    throw new EngineRefusal(
      403,
      'user specified configurations are not supported if the network depends on a configuration network',
    );
  }
  if (Object.keys(wish.options).length > 0) {
    throw new EngineRefusal(
      403,
      'network driver options are not supported if the network depends on a configuration network',
    );
  }
}

function refuseDriver(engine: Engine, plan: NetworkPlan): void {
  if (plan.configOnly) return;
  switch (plan.driver) {
    case 'host':
    case 'null':
      throw new EngineRefusal(403, `only one instance of "${plan.driver}" network is allowed`);
    case 'bridge':
      refuseBridgeName(engine, plan);
      return;
    case 'macvlan':
    case 'ipvlan':
      refuseParent(engine, plan);
      return;
    default:
      throw new EngineRefusal(404, `plugin "${plan.driver}" not found`);
  }
}

const bridgeName = 'com.docker.network.bridge.name';

function refuseBridgeName(engine: Engine, { options }: NetworkPlan): void {
  const name = options[bridgeName];
  if (name === undefined) return;
  if (engine.interfaces.some((one) => one.name === name)) {
    throw new EngineRefusal(500, `existing interface ${name} is not a bridge`);
  }
  // Docker 20.10 takes `docker0` and destroys the default bridge, which is of no use to anybody.
  if (engine.networks.all().some((other) => other.options[bridgeName] === name)) {
    throw new EngineRefusal(403, `networks have same bridge name`);
  }
}

function refuseParent(engine: Engine, { driver, options }: NetworkPlan): void {
  const parent = options.parent;
  if (parent === undefined || parent === '') return;
  const rival = engine.networks
    .all()
    .find((other) => other.driver === driver && other.options.parent === parent);
  if (rival !== undefined) {
    const internal = `${driver === 'macvlan' ? 'dm' : 'di'}-${rival.id.slice(0, 12)}`;
    throw new EngineRefusal(500, `network ${internal} is already using parent interface ${parent}`);
  }
  if (engine.interfaces.some((one) => one.name === parent)) return;
  const [device, vlan, ...rest] = parent.split('.');
  if (vlan === undefined || rest.length > 0) {
    throw new EngineRefusal(500, `invalid subinterface vlan name ${parent}, example formatting is eth0.10`);
  }
  if (!engine.interfaces.some((one) => one.name === device)) {
    throw new EngineRefusal(500, `-o parent interface does was not found on the host: ${device}`);
  }
}

function createOverlay(engine: Engine, { checkDuplicate: _, ...wish }: NetworkWish): Network {
  if (engine.swarm === undefined) throw new EngineRefusal(500, notAManager);
  if (wish.ingress && engine.networks.all().some((network) => network.ingress)) {
    throw new EngineRefusal(409, 'ingress network (ingress) is already present');
  }
  const vxlan = 4096 + engine.networks.all().filter(({ scope }) => scope === 'swarm').length;
  const options = { 'com.docker.network.driver.overlay.vxlanid_list': String(vxlan), ...wish.options };
  const network = makeNetwork(engine, { ...wish, options, scope: 'swarm' });
  engine.events.add({
    type: 'network',
    action: 'create',
    actorId: network.id,
    attributes: { name: network.name },
    scope: 'swarm',
    timeNano: engine.clock.nanos(),
  });
  return network;
}
