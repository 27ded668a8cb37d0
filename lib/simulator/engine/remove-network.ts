import { emitNetwork, emitPrune } from './emit';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { type Network, predefinedNetworks } from './network';
import { releaseNetwork } from './release-network';
import { removeSwarmNetwork } from './swarm-networks';

/** @param text an id or name. @throws EngineRefusal */
export function removeNetwork(engine: Engine, text: string): void {
  const network = engine.networks.find(text);
  if (predefinedNetworks.has(network.name)) {
    throw new EngineRefusal(403, `${network.name} is a pre-defined network and cannot be removed`);
  }
  if (network.scope === 'swarm') {
    removeSwarmNetwork(engine, network);
    return;
  }
  if (isTemplateInUse(engine, network)) {
    throw new EngineRefusal(
      403,
      `error while removing network: configuration network "${network.name}" is in use`,
    );
  }
  if (network.endpoints.size > 0) {
    throw new EngineRefusal(
      403,
      `error while removing network: network ${network.name} id ${network.id} has active endpoints`,
    );
  }
  releaseNetwork(engine, network);
  emitNetwork(engine, network, 'destroy');
}

/** Removes every network that nothing runs on. @returns their names. */
export function pruneNetworks(engine: Engine, isWanted: (network: Network) => boolean): string[] {
  const unused = engine.networks
    .all()
    .filter(
      (network) =>
        !predefinedNetworks.has(network.name) &&
        network.scope === 'local' &&
        network.endpoints.size === 0 &&
        isWanted(network),
    )
    // Templates last, for they are in use as long as what was made of them is there.
    .sort((a, b) => Number(a.configOnly) - Number(b.configOnly))
    .filter((network) => !isTemplateInUse(engine, network));
  for (const network of unused) {
    releaseNetwork(engine, network);
    emitNetwork(engine, network, 'destroy');
  }
  emitPrune(engine, 'network');
  return unused.map((network) => network.name);
}

function isTemplateInUse(engine: Engine, network: Network): boolean {
  return network.configOnly && engine.networks.all().some((other) => other.configFrom === network.name);
}
