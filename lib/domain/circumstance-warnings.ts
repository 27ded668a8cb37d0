import { hasLiveStack, sharedStackOwner } from './container';
import { isMadeOn, madeOn, needsModeNetwork } from './made-on';
import { isNone, isStackless } from './network';
import type { PlanContext } from './plan-context';
import { isGhost } from './plan-subject';
import type { MembershipChange } from './reach-warnings';
import type { Warning } from './warning';

/** What else goes with a change of a container's networks: who is cut off, who comes along, when it takes effect, who takes it back. */
export function circumstanceWarnings(change: MembershipChange, context: PlanContext): Warning[] {
  const { snapshot } = context;
  const { subject, leaving } = change;
  const { container } = subject;
  const name = container.name;
  const live = hasLiveStack(container);
  const cutsOff =
    live && leaving?.network !== undefined && !isStackless(leaving.network) && !isGhost(subject, leaving);
  const riders = snapshot.containers
    .filter((other) => {
      const owner = sharedStackOwner(other);
      return owner === container.id || owner === name;
    })
    .map((rider) => rider.name);
  const project = container.labels['com.docker.compose.project'];
  const service = container.labels['com.docker.compose.service'];
  return [
    ...(leaving?.network !== undefined && isNone(leaving.network) && change.joining !== undefined
      ? [{ code: 'leaves-none', container: name } as const]
      : []),
    ...(cutsOff
      ? [{ code: 'connections-break', container: name, network: leaving.networkName } as const]
      : []),
    ...(riders.length > 0 ? [{ code: 'riders-follow', container: name, riders } as const] : []),
    ...(project !== undefined && service !== undefined
      ? [{ code: 'compose-restores', container: name, project, service } as const]
      : []),
    ...(live ? [] : [{ code: 'applies-on-start', container: name } as const]),
    ...missingModeNetwork(change, context),
  ];
}

/** No move helps a container whose network mode names a network that is gone; newer engines do not start it at all. */
function missingModeNetwork({ subject }: MembershipChange, context: PlanContext): Warning[] {
  const mode = madeOn(subject.container);
  if (mode === undefined || !needsModeNetwork(context)) return [];
  const isThere = context.snapshot.networks.some((network) => isMadeOn(subject.container, network));
  return isThere ? [] : [{ code: 'made-on-missing', container: subject.container.name, network: mode }];
}
