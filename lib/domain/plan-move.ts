import { circumstanceWarnings } from './circumstance-warnings';
import { composeMembership } from './compose-membership';
import type { EndpointWish } from './endpoint-config';
import { networkNameOf, refusalOfContainer } from './move-verdict';
import { nameWarnings } from './name-warnings';
import type { Plan } from './plan';
import type { PlanContext } from './plan-context';
import { planJoin } from './plan-join';
import { leaveActions } from './plan-leave';
import { noneMembership, subjectOf } from './plan-subject';
import { planOf, refusedPlan } from './planned-steps';
import { reachWarnings } from './reach-warnings';

/** What is left out is carried over from the old endpoint, as far as the target can take it. */
export type MoveInput = EndpointWish & {
  containerId: string;
  /** May be `missing:<name>`, a network that the container still refers to although the engine has it no more. */
  fromNetworkId: string;
  toNetworkId: string;
};

/**
 * Moves a container from one network to another: connects, reads back, disconnects, reads back; so that it is never on neither. Only
 * `none` is left first, for the engine demands that.
 * @param restoring true where the wish is an endpoint that was there before.
 */
export function planMove(input: MoveInput, context: PlanContext, restoring = false): Plan {
  const { containerId, fromNetworkId, toNetworkId, ...wish } = input;
  const subject = subjectOf(context, containerId);
  if (subject?.detail === undefined)
    return refusedPlan({ code: 'container-unknown', container: containerId });
  const { container, memberships } = subject;
  const bound = refusalOfContainer(context.snapshot, container);
  if (bound !== undefined) return refusedPlan(bound);
  const target = context.snapshot.networks.find((network) => network.id === toNetworkId);
  if (target === undefined)
    return refusedPlan({ code: 'network-unknown', network: networkNameOf(toNetworkId) });
  if (fromNetworkId === toNetworkId) {
    return refusedPlan({ code: 'same-network', container: container.name, network: target.name });
  }
  const leaving = memberships.find((membership) => membership.networkId === fromNetworkId);
  if (leaving === undefined) {
    const from = context.snapshot.networks.find((network) => network.id === fromNetworkId);
    return refusedPlan(
      from === undefined
        ? { code: 'network-unknown', network: networkNameOf(fromNetworkId) }
        : { code: 'not-connected', container: container.name, network: from.name },
    );
  }
  const join = planJoin({ subject, target, wish, from: leaving, restoring }, context);
  if (!join.ok) return refusedPlan(...join.reasons);
  const change = { subject, leaving, joining: { network: target, config: join.config } };
  const leave = leaveActions(subject, leaving);
  const none = noneMembership(subject);
  const actions = none === undefined ? [...join.actions, ...leave] : [...leave.slice(0, 1), ...join.actions];
  return planOf(
    actions,
    [
      ...join.warnings,
      ...reachWarnings(change, context),
      ...nameWarnings(change, context),
      ...circumstanceWarnings(change, context),
    ],
    { compose: composeMembership(change) },
  );
}
