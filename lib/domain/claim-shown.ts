import { type Container, hasLiveStack } from './container';
import type { EventClaim } from './event-claim';
import { type Attachment, type ContainerFacts, type EngineFacts, factsId } from './facts';
import { findByKey } from './sorted-list';

/** Whether facts show what an event claimed. */
export type Shown = 'yes' | 'no' | 'cannot-tell';

/**
 * Whether these facts already show what an event claimed; where they do not, they were read too early, or something that happened
 * since has made the claim untrue.
 * @returns `cannot-tell` where something else would have to be known first: whether a container that is missing was ever there, or
 * whether one that is not running yet will start.
 */
export function claimShown(claim: EventClaim, facts: EngineFacts): Shown {
  if (claim.about === 'network') {
    const network = findByKey(facts.networks, claim.network, ({ id }) => id);
    return says((network !== undefined) === claim.present);
  }
  const entry = findByKey(facts.containers, claim.container, factsId);
  if (claim.about === 'container') return says((entry !== undefined) === claim.present);
  if (entry === undefined) return 'cannot-tell';
  const { container } = entry;
  switch (claim.about) {
    case 'state':
      return says(claim.is === 'ended' ? hasEnded(container) : container.state === claim.is);
    case 'health':
      return says(container.health === claim.is);
    case 'name':
      return says(container.name === claim.is);
    case 'endpoint':
      return endpointShown(claim, entry);
  }
}

/** One that was made and not started has not ended; one that is started anew by its restart policy has. */
function hasEnded(container: Container): boolean {
  return !hasLiveStack(container) && container.state !== 'created';
}

function endpointShown(
  claim: Extract<EventClaim, { about: 'endpoint' }>,
  { container, attachments }: ContainerFacts,
): Shown {
  const live = attachments.some((one) => isOn(one, claim) && isLive(one));
  if (live === claim.live) return 'yes';
  // Engines connect a container before they start it, and list the endpoint only once it runs.
  return claim.live && !hasLiveStack(container) ? 'cannot-tell' : 'no';
}

function isOn(attachment: Attachment, claim: Extract<EventClaim, { about: 'endpoint' }>): boolean {
  return attachment.networkId === undefined || claim.networkId === undefined
    ? attachment.networkName === claim.networkName
    : attachment.networkId === claim.networkId;
}

/** Podman tells no endpoint ids. */
function isLive({ endpointId, ipv4, ipv6, mac }: Attachment): boolean {
  return (endpointId ?? ipv4 ?? ipv6 ?? mac) !== undefined;
}

function says(shown: boolean): Shown {
  return shown ? 'yes' : 'no';
}
