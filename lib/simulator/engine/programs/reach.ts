import { parseAddress } from '@/lib/domain/ip-address';
import { type Container, isRunning } from '../container';
import type { Engine } from '../engine';
import { isUserDefined, type Network } from '../network';

/** What comes of a packet. */
export type Reach = 'answered' | 'refused' | 'lost';

const noIcc = 'com.docker.network.bridge.enable_icc';

/** The container whose network stack this one has. */
function stackOf(engine: Engine, container: Container): Container {
  const mode = container.hostConfig.networkMode;
  if (!mode.startsWith('container:')) return container;
  const holder = engine.containers.withId(mode.slice('container:'.length));
  return holder === undefined ? container : stackOf(engine, holder);
}

function liveNetworks(engine: Engine, container: Container): Network[] {
  const { attachments } = stackOf(engine, container);
  return [...attachments.values()].flatMap(({ networkId, endpoint }) => {
    const network = engine.networks.withId(networkId);
    return endpoint === undefined || network === undefined ? [] : [network];
  });
}

/** Asks the engine's DNS, which knows names and aliases on the networks that were made. @returns undefined for an unknown name. */
export function resolveName(engine: Engine, container: Container, name: string): string | undefined {
  if (parseAddress(name) !== undefined) return name;
  for (const network of liveNetworks(engine, container)) {
    if (!isUserDefined(network.name)) continue;
    for (const { containerId, ipv4 } of network.endpoints.values()) {
      const other = engine.containers.withId(containerId);
      const aliases = other?.attachments.get(network.name)?.wish.aliases ?? [];
      if (other?.name === name || aliases.includes(name)) return withoutPrefix(ipv4);
    }
  }
  return undefined;
}

/** @param port without it only whether the address answers. */
export function reach(engine: Engine, container: Container, address: string, port?: number): Reach {
  const own = liveNetworks(engine, container);
  if (stackOf(engine, container).hostConfig.networkMode === 'host') {
    return fromHost(engine, address, port);
  }
  for (const network of own) {
    const member = memberAt(engine, network, address);
    if (member !== undefined) return network.options[noIcc] === 'false' ? 'lost' : onPort(member, port);
    if (network.gateways[4] === address) return throughHost(engine, network.internal, port);
  }
  const leaves = own.some((network) => !network.internal && network.driver !== 'null');
  const isGateway = engine.networks.all().some((network) => network.gateways[4] === address);
  return leaves && isGateway ? throughHost(engine, false, port) : 'lost';
}

function memberAt(engine: Engine, network: Network, address: string): Container | undefined {
  for (const { containerId, ipv4 } of network.endpoints.values()) {
    if (withoutPrefix(ipv4) === address) return engine.containers.withId(containerId);
  }
  return undefined;
}

/** The host reaches every container that is on a bridge, an internal one too; macvlan keeps it from its own. */
function fromHost(engine: Engine, address: string, port: number | undefined): Reach {
  for (const network of engine.networks.all()) {
    if (network.driver !== 'bridge') continue;
    const member = memberAt(engine, network, address);
    if (member !== undefined) return onPort(member, port);
    if (network.gateways[4] === address) return throughHost(engine, false, port);
  }
  return 'lost';
}

/** A gateway is the host: what is published on all of its addresses answers there. */
function throughHost(engine: Engine, isInternal: boolean, port: number | undefined): Reach {
  if (isInternal) return port === undefined ? 'answered' : 'lost';
  if (port === undefined) return 'answered';
  return engine.ports.isOpen('0.0.0.0', port, 'tcp') ? 'answered' : 'refused';
}

/** A container listens where its image says so. */
function onPort(member: Container, port: number | undefined): Reach {
  if (!isRunning(member)) return 'lost';
  if (member.state.status === 'running' && member.state.paused) return 'lost';
  return port === undefined || member.config.exposedPorts.includes(`${port}/tcp`) ? 'answered' : 'refused';
}

function withoutPrefix(address: string | undefined): string | undefined {
  return address?.split('/')[0];
}
