import type { Broken } from './candidate';
import type { Membership, OwnPlace } from './memberships';
import { leave } from './remedies';

/** A membership without a connection behind it, or without an address: it breaks at the container itself. */
export function unconnected({ endpoint, network }: Membership, place: OwnPlace): Broken {
  const { container } = place.stack;
  const hasEndpoint = endpoint.status !== 'broken' || endpoint.reason === 'no-address';
  return {
    at: place.inwards[0] ?? { kind: 'container', id: container.id },
    obstacle: {
      code: 'no-endpoint',
      container: container.name,
      network: network.name,
      why: hasEndpoint ? 'no-address' : 'no-endpoint',
    },
    remedy: leave(container, endpoint),
  };
}
