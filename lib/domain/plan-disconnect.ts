import { circumstanceWarnings } from './circumstance-warnings';
import { composeMembership } from './compose-membership';
import { networkNameOf, refusalOfContainer } from './move-verdict';
import { nameWarnings } from './name-warnings';
import { isNone } from './network';
import type { Plan } from './plan';
import type { PlanContext } from './plan-context';
import { leaveActions } from './plan-leave';
import { subjectOf } from './plan-subject';
import { planOf, refusedPlan } from './planned-steps';
import { reachWarnings } from './reach-warnings';

export type DisconnectInput = {
  containerId: string;
  /** May be `missing:<name>`, a network that the container still refers to although the engine has it no more. */
  networkId: string;
};

/** Disconnects a container from a network and reads back that it is off it. */
export function planDisconnect(input: DisconnectInput, context: PlanContext): Plan {
  const { containerId, networkId } = input;
  const subject = subjectOf(context, containerId);
  if (subject?.detail === undefined)
    return refusedPlan({ code: 'container-unknown', container: containerId });
  const bound = refusalOfContainer(context.snapshot, subject.container);
  if (bound !== undefined) return refusedPlan(bound);
  const leaving = subject.memberships.find((membership) => membership.networkId === networkId);
  if (leaving === undefined) {
    const network = context.snapshot.networks.find((other) => other.id === networkId);
    return refusedPlan(
      network === undefined
        ? { code: 'network-unknown', network: networkNameOf(networkId) }
        : { code: 'not-connected', container: subject.container.name, network: network.name },
    );
  }
  if (leaving.network !== undefined && isNone(leaving.network)) {
    return refusedPlan({ code: 'already-isolated', container: subject.container.name });
  }
  const change = { subject, leaving };
  return planOf(
    leaveActions(subject, leaving),
    [
      ...reachWarnings(change, context),
      ...nameWarnings(change, context),
      ...circumstanceWarnings(change, context),
    ],
    { compose: composeMembership(change) },
  );
}
