import { z } from 'zod';
import type { Container } from '../container';
import { stackProvider } from '../shared-stack';
import { containersById } from '../snapshot-index';
import { type PeerFacts, peerOf } from './peer';
import type { Connection, Sockets } from './sockets';

const flowPartySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('container'), id: z.string() }),
  z.object({ kind: z.literal('service'), id: z.string() }),
  z.object({ kind: z.literal('host') }),
  z.object({ kind: z.literal('outside') }),
]);
export type FlowParty = z.infer<typeof flowPartySchema>;

/** Connections of one to one port of another. */
export const flowSchema = z.object({
  /** Who connected. */
  from: flowPartySchema,
  to: flowPartySchema,
  /** On which it is listened. */
  port: z.number().int(),
  protocol: z.enum(['tcp', 'udp']),
  networkId: z.string().optional(),
  /** How many are open or about to be, or to end; and how many ended within the last minute or so. */
  open: z.number().int(),
  recent: z.number().int(),
});
export type Flow = z.infer<typeof flowSchema>;

/** The sockets of one container's network stack. */
export type OwnSockets = { container: Container; sockets: Sockets };

/**
 * Who speaks with whom. A connection that was read at both of its ends is told once; those within one network stack are left out.
 * @returns the most connections first.
 */
export function flowsOf(
  facts: PeerFacts,
  read: readonly OwnSockets[],
  hostAddresses: ReadonlySet<string>,
): Flow[] {
  const flows = new Map<string, Flow>();
  const seen = new Set<string>();
  for (const { container, sockets } of read) {
    const owner = stackProvider(container, containersById(facts.containers)) ?? container;
    for (const connection of sockets.connections) {
      const { peer, network } = peerOf(facts, container, connection, hostAddresses);
      const name = nameOf(connection);
      if (peer.kind === 'self' || seen.has(name)) continue;
      seen.add(name);
      const own: FlowParty = { kind: 'container', id: owner.id };
      const other: FlowParty =
        peer.kind === 'host' || peer.kind === 'outside' ? peer : { kind: peer.kind, id: peer.id };
      const [from, to] = connection.direction === 'out' ? [own, other] : [other, own];
      const { port } = connection.direction === 'out' ? connection.remote : connection.local;
      const { protocol } = connection;
      const key = flowKey({ from, to, port, protocol, networkId: network?.id });
      const flow = flows.get(key) ?? {
        ...{ from, to, port, protocol, open: 0, recent: 0 },
        ...(network && { networkId: network.id }),
      };
      const isRecent = connection.state === 'recent';
      flows.set(key, {
        ...flow,
        open: flow.open + (isRecent ? 0 : 1),
        recent: flow.recent + (isRecent ? 1 : 0),
      });
    }
  }
  return [...flows.values()].sort((a, b) => b.open - a.open || b.recent - a.recent);
}

/** The same for the flow between the same two over the same network to the same port. */
export function flowKey({
  from,
  to,
  port,
  protocol,
  networkId,
}: Omit<Flow, 'open' | 'recent' | 'networkId'> & { networkId?: string | undefined }): string {
  return [partyText(from), partyText(to), port, protocol, networkId].join(' ');
}

function partyText(party: FlowParty): string {
  return 'id' in party ? `${party.kind}:${party.id}` : party.kind;
}

/** A connection as both of its ends know it. */
function nameOf({ protocol, local, remote, direction }: Connection): string {
  const [client, server] = direction === 'out' ? [local, remote] : [remote, local];
  return `${protocol} ${client.address} ${client.port} ${server.address} ${server.port}`;
}
