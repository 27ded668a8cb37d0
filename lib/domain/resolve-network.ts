import type { Attachment } from './facts';
import type { Network } from './network';

/** Names under which containers refer to the networks every engine makes itself; their ids change when it restarts. */
const engineMadeNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['bridge', ['bridge', 'podman']],
  ['default', ['bridge', 'podman']],
  ['host', ['host']],
  ['none', ['none']],
]);

/** Podman lists its default network as `bridge`, and calls it `podman` in its containers. */
const podmanDefault = 'podman';

const shortestIdPrefix = 12;

/** The networks of one engine, ready to be looked up as Docker looks them up. */
export type NetworkIndex = {
  byId: ReadonlyMap<string, Network>;
  /** Same-name networks (possible up to engine 24): the one with the lowest id. */
  byName: ReadonlyMap<string, Network>;
};

/** A list of networks never changes, so each is gone through once, however many containers are looked at one after the other. */
const indexes = new WeakMap<readonly Network[], NetworkIndex>();

export function indexNetworks(networks: readonly Network[]): NetworkIndex {
  const known = indexes.get(networks);
  if (known !== undefined) return known;
  const byName = new Map<string, Network>();
  for (const network of networks) {
    const other = byName.get(network.name);
    if (other === undefined || network.id < other.id) byName.set(network.name, network);
  }
  const index = { byId: new Map(networks.map((network) => [network.id, network])), byName };
  indexes.set(networks, index);
  return index;
}

/**
 * Whether what an attachment means may be another network, or none, for anything about these ones: that they are there, or are called
 * so. Says yes rather too often.
 */
export function mayMeanAnyOf(
  networks: readonly Network[],
): (attachment: Pick<Attachment, 'networkId' | 'networkName'>) => boolean {
  const ids = new Set(networks.map((network) => network.id));
  const names = new Set(networks.map((network) => network.name));
  const engineMade = [...engineMadeNames.values()].flat().some((name) => names.has(name));
  return ({ networkId, networkName }) =>
    engineMade ||
    names.has(networkName) ||
    (networkId !== undefined && ids.has(networkId)) ||
    (networkName.length >= shortestIdPrefix && networks.some(({ id }) => id.startsWith(networkName)));
}

/**
 * The network that a container's attachment means, as Docker finds it when the container starts: the networks that the engine
 * makes itself by name, any other by the id it was given, which a network made anew under the same name does not have; by name
 * only while the container was never started, and then by id too, for `--network <id>` is kept as it was typed.
 * @returns undefined where the engine has no such network.
 */
export function resolveNetwork(
  index: NetworkIndex,
  attachment: Pick<Attachment, 'networkId' | 'networkName'>,
): Network | undefined {
  const engineMade = engineMadeNames.get(attachment.networkName) ?? [];
  for (const name of engineMade) {
    const network = index.byName.get(name);
    if (network !== undefined) return network;
  }
  // Podman up to 4.x tells a name where an id belongs.
  const storedId = attachment.networkId === attachment.networkName ? undefined : attachment.networkId;
  if (storedId !== undefined) return index.byId.get(storedId);
  const named = index.byName.get(attachment.networkName) ?? findById(index, attachment.networkName);
  const isPodmanDefault = attachment.networkId === podmanDefault && attachment.networkName === podmanDefault;
  return named ?? (isPodmanDefault ? index.byName.get('bridge') : undefined);
}

function findById(index: NetworkIndex, idOrPrefix: string): Network | undefined {
  const whole = index.byId.get(idOrPrefix);
  if (whole !== undefined || idOrPrefix.length < shortestIdPrefix) return whole;
  const matches = [...index.byId.values()].filter((network) => network.id.startsWith(idOrPrefix));
  return matches.length === 1 ? matches[0] : undefined;
}
