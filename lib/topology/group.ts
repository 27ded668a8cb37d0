import type { Snapshot } from '../domain/snapshot';
import { type Claim, claim } from './claim';
import { orderMembers } from './display-order';
import type { Grouping, Member } from './grouping';
import { bodyMember, guestMember, riderMember } from './member';

/**
 * Decides on which card every container is drawn: its body at home, a guest slot on each other network, a rider with its
 * provider. Each container has exactly one body. Networks that the snapshot lacks (hidden by a filter) are as if they
 * weren't there: the body goes to the next network, or to the card `elsewhere`; in host mode it stays in the host.
 * @returns the same for any order of the snapshot's lists.
 */
export function group(snapshot: Pick<Snapshot, 'networks' | 'containers' | 'endpoints'>): Grouping {
  const { groups, host } = claim(snapshot);
  const withMembers = <T extends { claims: Claim[] }>({ claims, ...rest }: T) => ({
    ...rest,
    members: membersOf(claims),
  });
  return { groups: groups.map(withMembers), host: withMembers(host) };
}

/** @returns the leaves of one card or of the host, in the order that a fresh card shows them. */
export function membersOf(claims: readonly Claim[]): Member[] {
  const members = claims.map(memberOf);
  orderMembers(members);
  return members;
}

function memberOf(claimed: Claim): Member {
  const { container, cardId } = claimed;
  switch (claimed.kind) {
    case 'home':
      return bodyMember(cardId, container, claimed.endpoint, claimed.endpoints);
    case 'guest':
      return guestMember(container, claimed.endpoint, claimed.homeCardId);
    case 'rider':
      return riderMember(cardId, container, claimed.provider, claimed.told);
  }
}
