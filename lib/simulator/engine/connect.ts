import { checkpoint } from './checkpoint';
import { type Container, type EndpointWish, isRunning } from './container';
import { emitNetwork } from './emit';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { joinNetwork, leaveNetwork } from './join-network';
import type { Network } from './network';
import { isManuallyAttachable, takeFromNode } from './swarm-use';
import { noWish, refuseWish, withShortId } from './wish-rules';

/**
 * Connects a container, at once where it runs and for its next start where it does not.
 * @param networkText @param containerText ids or names. @throws EngineRefusal
 */
export function connect(
  engine: Engine,
  networkText: string,
  containerText: string,
  wish: EndpointWish = noWish,
): void {
  const container = engine.containers.find(containerText);
  if (isRunning(container)) connectLive(engine, container, networkText, wish);
  else connectLater(engine, container, networkText, wish);
}

function connectLive(engine: Engine, container: Container, networkText: string, wish: EndpointWish): void {
  const mode = container.hostConfig.networkMode;
  if (mode.startsWith('container:')) throw sharedStack();
  const network = findToAttach(engine, networkText);
  if (mode === 'host' && network.driver !== 'host') throw sharedStack();
  refuseWish(engine, container, network, wish);
  joinNetwork(engine, container, network, withShortId(container, network, wish));
}

/** No event is sent. What is asked for is looked at only as far as the network is known; an unknown one is noted as it is. */
function connectLater(engine: Engine, container: Container, networkText: string, wish: EndpointWish): void {
  const network = engine.networks.lookUp(networkText);
  if (network === undefined) {
    container.attachments.set(networkText, { wish, networkId: '', endpoint: undefined });
    checkpoint(container);
    return;
  }
  if (container.hostConfig.networkMode === 'host' && network.driver !== 'host') throw sharedStack();
  refuseWish(engine, container, network, wish);
  if (container.attachments.has(network.name)) return;
  const kept = withShortId(container, network, wish);
  container.attachments.set(network.name, { wish: kept, networkId: '', endpoint: undefined });
  checkpoint(container);
}

function findToAttach(engine: Engine, text: string): Network {
  const network = engine.networks.lookUp(text);
  if (network === undefined && engine.swarm !== undefined) {
    const why = `rpc error: code = NotFound desc = network ${text} not found`;
    throw new EngineRefusal(500, `Could not attach to network ${text}: ${why}`);
  }
  if (network !== undefined && !isManuallyAttachable(network)) {
    const why = `rpc error: code = PermissionDenied desc = network ${text} not manually attachable`;
    throw new EngineRefusal(500, `Could not attach to network ${text}: ${why}`);
  }
  return network ?? engine.networks.find(text);
}

function sharedStack(): EngineRefusal {
  return new EngineRefusal(
    400,
    'container sharing network namespace with another container or host cannot be connected to any other network',
  );
}

/** @param force takes a stopped container off a network that is gone. @throws EngineRefusal */
export function disconnect(engine: Engine, networkText: string, containerText: string, force: boolean): void {
  const network = force ? engine.networks.lookUp(networkText) : engine.networks.find(networkText);
  const container = engine.containers.find(containerText);
  if (network === undefined || !isRunning(container)) {
    const name = network?.name ?? networkText;
    if (!container.attachments.delete(name)) {
      throw new EngineRefusal(500, `container ${container.id} is not connected to the network ${name}`);
    }
    checkpoint(container);
    if (network !== undefined) emitNetwork(engine, network, 'disconnect', container);
    return;
  }
  if (container.hostConfig.networkMode === 'host' && network.driver === 'host') {
    throw new EngineRefusal(
      400,
      'container cannot be disconnected from host network or connected to host network',
    );
  }
  if (!network.endpoints.has(container.id)) {
    throw new EngineRefusal(500, `container ${container.id} is not connected to network ${network.name}`);
  }
  leaveNetwork(engine, container, network);
  container.attachments.delete(network.name);
  // Twice, as Docker up to 27 does.
  emitNetwork(engine, network, 'disconnect', container);
  emitNetwork(engine, network, 'disconnect', container);
  takeFromNode(engine, network);
}
