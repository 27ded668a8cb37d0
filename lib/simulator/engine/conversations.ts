import { type Container, isRunning } from './container';
import type { Engine } from './engine';

/** A connection that two of a world's containers keep open, as one of them sees it. Addresses are IPv4, bare. */
export type Conversation = {
  networkName: string;
  own: { address: string; port: number };
  other: { address: string; port: number };
};

/** Of those that could, so many of ten do: not everybody speaks with everybody. */
const talkative = 3;
/** A server's guests on one network beyond which it takes no more. */
const mostGuests = 12;

/** The ports that a container listens on, of TCP: those that its image exposes and those that are published. */
export function listensOn(container: Container): number[] {
  const ports = [...container.config.exposedPorts, ...Object.keys(container.hostConfig.portBindings)];
  const tcp = ports.filter((port) => port.endsWith('/tcp')).map((port) => Number.parseInt(port, 10));
  return [...new Set(tcp)].sort((a, b) => a - b);
}

/** Whom a container speaks with: always the same, by their ids, as long as both run and share a network. */
export function conversationsOf(engine: Engine, container: Container): Conversation[] {
  if (!isRunning(container)) return [];
  const all: Conversation[] = [];
  for (const [networkName, { networkId, endpoint }] of container.attachments) {
    const network = engine.networks.withId(networkId);
    if (endpoint === undefined || network === undefined || endpoint.ipv4 === '') continue;
    let count = 0;
    for (const { containerId, ipv4 } of network.endpoints.values()) {
      const other = engine.containers.withId(containerId);
      if (other === undefined || other === container || ipv4 === undefined || !isRunning(other)) continue;
      const port = portBetween(container, other);
      if (port === undefined || count >= mostGuests) continue;
      count += 1;
      const [own, far] = [bare(endpoint.ipv4), bare(ipv4)];
      all.push({
        networkName,
        own: { address: own, port: port.isServer ? port.server : port.client },
        other: { address: far, port: port.isServer ? port.client : port.server },
      });
    }
  }
  return all;
}

/** @returns undefined where the two do not speak. One of a pair is the server, whichever it is asked of. */
function portBetween(
  container: Container,
  other: Container,
): { isServer: boolean; server: number; client: number } | undefined {
  const [first, second] = container.id < other.id ? [container, other] : [other, container];
  const mixed = (numberOf(first) * 31 + numberOf(second)) >>> 0;
  if (mixed % 10 >= talkative) return undefined;
  const server = listensOn(first).length > 0 ? first : second;
  const [port] = listensOn(server);
  if (port === undefined) return undefined;
  return { isServer: server === container, server: port, client: 32_768 + (mixed % 28_000) };
}

function numberOf({ id }: Container): number {
  return Number.parseInt(id.slice(0, 7), 16);
}

function bare(address: string): string {
  return address.split('/')[0] ?? '';
}
