import { isDefaultBridge, type Network } from './network';

export const bridgeNameOption = 'com.docker.network.bridge.name';
export const defaultBridgeOption = 'com.docker.network.bridge.default_bridge';
/** The interface of the network `bridge`. */
export const defaultBridgeInterface = 'docker0';

/** @returns the name of the host interface that a bridge network is, undefined for other drivers and for config-only networks. */
export function bridgeInterface(network: Network): string | undefined {
  if (network.driver !== 'bridge' || network.configOnly) return undefined;
  const named = network.options[bridgeNameOption];
  if (named !== undefined && named !== '') return named;
  if (isDefaultBridge(network)) return defaultBridgeInterface;
  return network.name === 'docker_gwbridge' ? network.name : `br-${network.id.slice(0, 12)}`;
}
