import { type Container, sharedStackOwner } from './container';
import { dockerVersion } from './engine-knows';
import type { Network } from './network';
import type { SpecContext } from './spec-context';

/**
 * From here on an engine starts no container whose network mode names a network that is gone, though the container was moved to
 * another since. (26.1 and 28.5 tried, where it fails until a network of that name is made again; 20.10 tried, where it starts.)
 */
const needsModeNetworkSince = 25;

export function needsModeNetwork(engine: Pick<SpecContext, 'engineVersion'>): boolean {
  return (dockerVersion(engine)?.major ?? 0) >= needsModeNetworkSince;
}

const engineMade: ReadonlySet<string> = new Set(['', 'default', 'bridge', 'host', 'none', 'nat']);

/** The network that the container was made on, by name or id; undefined for those that every engine has, and for a shared stack. */
export function madeOn(container: Pick<Container, 'networkMode'>): string | undefined {
  const { networkMode } = container;
  return engineMade.has(networkMode) || sharedStackOwner(container) !== undefined ? undefined : networkMode;
}

export function isMadeOn(container: Pick<Container, 'networkMode'>, network: Network): boolean {
  const mode = madeOn(container);
  return mode !== undefined && (mode === network.name || mode === network.id);
}

/** True where it was run with the network's id, or the beginning of it, in place of its name. */
export function isMadeOnId(container: Pick<Container, 'networkMode'>, network: Network): boolean {
  const mode = madeOn(container);
  return mode !== undefined && mode !== network.name && mode.length >= 12 && network.id.startsWith(mode);
}
