import { healingConnect } from './compensation';
import { hasLiveStack } from './container';
import type { EndpointConfig } from './detail';
import { configOf } from './endpoint-config';
import type { Action } from './plan';
import { isGhost, type Membership, type Subject } from './plan-subject';

/** What takes a container off one of its networks, and proves it. A ghost is made a true endpoint first: nothing else removes it. */
export function leaveActions(subject: Subject, membership: Membership): Action[] {
  const on = actionTarget(subject, membership);
  return [
    ...(isGhost(subject, membership) ? [healingConnect(on)] : []),
    {
      kind: 'disconnect',
      ...on,
      restore: restoreOf(subject, membership),
      force: membership.network === undefined,
      live: hasLiveStack(subject.container),
    },
    { kind: 'verify-disconnected', ...on },
  ];
}

/** What makes the membership again as it is. */
export function restoreOf({ container, detail }: Subject, { endpoint }: Membership): EndpointConfig {
  return configOf(endpoint, detail ?? { container });
}

/** Which container and network an action is about. A network that is gone goes by its name, which is all the engine knows of it. */
function actionTarget({ container }: Subject, { network, networkName }: Membership) {
  return {
    containerId: container.id,
    containerName: container.name,
    networkId: network?.id ?? networkName,
    networkName,
  };
}
