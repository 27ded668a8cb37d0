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

/** What is left out is left to the engine; without `aliases` a Compose container gets its service's name. */
export type ConnectInput = EndpointWish & { containerId: string; networkId: string };

/**
 * Connects a container to a network and reads back that it is. One that is on `none` leaves it first, for the engine demands that, in
 * the same plan.
 * @param restoring true where the input is an endpoint that was there before.
 */
export function planConnect(input: ConnectInput, context: PlanContext, restoring = false): Plan {
  const { containerId, networkId, ...wish } = input;
  const subject = subjectOf(context, containerId);
  if (subject === undefined) return refusedPlan({ code: 'container-unknown', container: containerId });
  const bound = refusalOfContainer(context.snapshot, subject.container);
  if (bound !== undefined) return refusedPlan(bound);
  const target = context.snapshot.networks.find((network) => network.id === networkId);
  if (target === undefined)
    return refusedPlan({ code: 'network-unknown', network: networkNameOf(networkId) });
  const join = planJoin({ subject, target, wish, restoring }, context);
  if (!join.ok) return refusedPlan(...join.reasons);
  const none = noneMembership(subject);
  const [leave] = none === undefined ? [] : leaveActions(subject, none);
  const change = { subject, leaving: none, joining: { network: target, config: join.config } };
  return planOf(
    [...(leave === undefined ? [] : [leave]), ...join.actions],
    [
      ...join.warnings,
      ...reachWarnings(change, context),
      ...nameWarnings(change, context),
      ...circumstanceWarnings(change, context),
    ],
    { compose: composeMembership(change) },
  );
}
