import { z } from 'zod';
import type { Container } from '../container';
import type { Endpoint } from '../endpoint';
import { isLiveEndpoint } from '../findings/finding-subject';
import { madeOnce } from '../made-once';
import { stackProvider } from '../shared-stack';
import type { Snapshot } from '../snapshot';
import { containersById, endpointsByContainer, grouped, networksById } from '../snapshot-index';
import type { Service } from '../swarm';
import { listensOnLoopback } from './listening';
import type { Connection } from './sockets';

/**
 * Who is at the other end of a container's connection. `self`: its own network stack, which it may share. `host`: the engine's host,
 * which also stands between for a published port that another container asks for. `outside`: whoever else has that address.
 */
export const peerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('container'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('service'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('host') }),
  z.object({ kind: z.literal('self') }),
  z.object({ kind: z.literal('outside') }),
]);
type Peer = z.infer<typeof peerSchema>;

export type ResolvedPeer = {
  peer: Peer;
  /** The network over which they speak, by the container's own address; absent where that tells none. */
  network?: { id: string; name: string };
};

export type PeerFacts = Pick<Snapshot, 'networks' | 'containers' | 'endpoints' | 'services'>;

const byAddress = madeOnce((endpoints: readonly Endpoint[]) => {
  const live = endpoints.filter(isLiveEndpoint);
  const held = live.flatMap((endpoint) =>
    [endpoint.ipv4, endpoint.ipv6].flatMap((address) =>
      address === undefined ? [] : [{ address, endpoint }],
    ),
  );
  return grouped(held, ({ address }) => address);
});

const byVirtualIp = madeOnce(
  (services: readonly Service[]) =>
    new Map(
      services.flatMap((service) =>
        service.virtualIps.map(({ address }): [string, Service] => [bare(address), service]),
      ),
    ),
);

/**
 * Who `container` speaks with.
 * @param hostAddresses the host's own, bare; empty where they are not known, and then such a peer is told as `outside`.
 */
export function peerOf(
  facts: PeerFacts,
  container: Container,
  { local, remote }: Pick<Connection, 'local' | 'remote'>,
  hostAddresses: ReadonlySet<string>,
): ResolvedPeer {
  const provider = stackProvider(container, containersById(facts.containers)) ?? container;
  const own = endpointsByContainer(facts.endpoints).get(provider.id) ?? [];
  const over = own.find(({ ipv4, ipv6 }) => ipv4 === local.address || ipv6 === local.address);
  const network = over && { id: over.networkId, name: over.networkName };
  const told = (peer: Peer): ResolvedPeer => ({ peer, ...(network !== undefined && { network }) });

  if (listensOnLoopback(remote) || remote.address === local.address) return told({ kind: 'self' });
  const holders = byAddress(facts.endpoints).get(remote.address) ?? [];
  const holder = (holders.find(({ endpoint }) => endpoint.networkId === over?.networkId) ?? holders[0])
    ?.endpoint;
  const other = holder && containersById(facts.containers).get(holder.containerId);
  if (other === provider) return told({ kind: 'self' });
  if (other !== undefined) return told({ kind: 'container', id: other.id, name: other.name });
  const service = byVirtualIp(facts.services).get(remote.address);
  if (service !== undefined) return told({ kind: 'service', id: service.id, name: service.name });
  const isHost = hostAddresses.has(remote.address) || isBridgeGateway(facts, own, remote.address);
  return told({ kind: isHost ? 'host' : 'outside' });
}

/** The host has an address on each bridge; a macvlan's gateway is a router of the LAN. */
function isBridgeGateway({ networks }: PeerFacts, own: readonly Endpoint[], address: string): boolean {
  return own.some((endpoint) => {
    const network = networksById(networks).get(endpoint.networkId);
    if (network?.driver !== 'bridge') return false;
    return endpoint.gateway === address || network.subnets.some(({ gateway }) => gateway === address);
  });
}

function bare(address: string): string {
  return address.replace(/\/\d+$/, '');
}
