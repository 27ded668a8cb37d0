import type { Candidate, Pair } from './candidate';
import { meetingsOf } from './host-exit';
import type { OwnPlace } from './memberships';
import { pathOf } from './place';

/** From a container to the host, or to one on the host's network: by the address that the host has on a bridge. */
export function toHost(pair: Pair & { from: OwnPlace }): Candidate[] {
  const { from, to, question, declared } = pair;
  return meetingsOf(from, declared).map(({ network, family, hops, address, broken }): Candidate => {
    const { port } = question;
    return {
      kind: 'gateway',
      networkId: network.id,
      family,
      names: [],
      hops: pathOf(from, hops, to),
      ...(address !== undefined && { address }),
      ...(broken !== undefined && { broken }),
      ...(address !== undefined && port !== undefined && { arrives: { address, port } }),
    };
  });
}
