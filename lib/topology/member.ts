import type { Container } from '../domain/container';
import type { Endpoint } from '../domain/endpoint';
import { containerStatus } from '../domain/endpoint-status';
import type { Member } from './grouping';

const unplaced = { x: 0, y: 0, width: 0, height: 0 };

/** @returns a container's leaf on one card, as its own state and health tell. */
function memberOf(cardId: string, kind: Member['kind'], container: Container): Member {
  const member: Member = {
    key: `${cardId}/${container.id}`,
    kind,
    containerId: container.id,
    networkId: cardId,
    slot: 0,
    rect: unplaced,
    status: containerStatus(container),
    name: container.name,
    state: container.state,
    health: container.health,
    multiHomed: false,
  };
  if (container.project !== undefined) member.project = container.project;
  if (container.taskId !== undefined) member.taskId = container.taskId;
  return member;
}

/**
 * @param endpoint what the leaf stands for; absent where the container is on nothing.
 * @param endpoints how many the container has in all.
 */
export function bodyMember(
  cardId: string,
  container: Container,
  endpoint: Endpoint | undefined,
  endpoints: number,
): Member {
  const member = memberOf(cardId, 'home', container);
  tell(member, endpoint);
  member.multiHomed = endpoints > 1;
  return member;
}

/** @param homeCardId the card that holds its body. */
export function guestMember(container: Container, endpoint: Endpoint, homeCardId: string): Member {
  const member = memberOf(endpoint.networkId, 'guest', container);
  tell(member, endpoint);
  member.multiHomed = true;
  member.homeCardId = homeCardId;
  return member;
}

/**
 * @param provider the container whose stack it uses; absent where that is gone.
 * @param told how it is on that stack.
 */
export function riderMember(
  cardId: string,
  container: Container,
  provider: Container | undefined,
  { status, reason }: Pick<Endpoint, 'status' | 'reason'>,
): Member {
  const member = memberOf(cardId, 'rider', container);
  member.status = status;
  if (reason !== undefined) member.reason = reason;
  if (provider !== undefined) member.ridesOn = provider.id;
  return member;
}

function tell(member: Member, endpoint: Endpoint | undefined): void {
  if (endpoint === undefined) return;
  member.status = endpoint.status;
  if (endpoint.reason !== undefined) member.reason = endpoint.reason;
  const address = endpoint.ipv4 ?? endpoint.ipv6;
  if (address !== undefined) member.address = address;
}
