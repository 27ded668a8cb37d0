import { hasLiveStack } from './container';
import { networkNameOf } from './move-verdict';
import { isNone } from './network';
import type { Plan, Undo } from './plan';
import { planChangeState } from './plan-change-state';
import { planConnect } from './plan-connect';
import { type PlanContext, specContextOf } from './plan-context';
import { planCreateNetwork } from './plan-create-network';
import { planDisconnect } from './plan-disconnect';
import { planInitSwarm } from './plan-init-swarm';
import { leaveActions } from './plan-leave';
import { planLeaveSwarm } from './plan-leave-swarm';
import { planMove } from './plan-move';
import { planRecreateNetwork } from './plan-recreate-network';
import { planRemoveContainer } from './plan-remove-container';
import { planRemoveNetwork } from './plan-remove-network';
import { planServiceNetworks } from './plan-service-networks';
import { subjectOf } from './plan-subject';
import { planOf, refusedPlan } from './planned-steps';

/**
 * Plans afresh, against how things are now, what takes an earlier change back. What has changed since is a reason against it: a
 * container or network that is gone, members that a new network has got, an address that someone else took.
 */
export function planUndo(undo: Undo, context: PlanContext): Plan {
  switch (undo.kind) {
    case 'create-network':
      return planMakingAgain(undo, context);
    case 'remove-network':
      return planRemoveNetwork({ networkId: networkId(undo.networkId, undo.networkName, context) }, context);
    case 'create-networks':
      return together(undo.specs.map((spec) => planMakingAgain({ kind: 'create-network', spec }, context)));
    case 'remove-networks':
      return together(
        undo.networks.map((one) =>
          planRemoveNetwork({ networkId: networkId(one.networkId, one.networkName, context) }, context),
        ),
      );
    case 'connect':
      return planReconnect(undo, context);
    case 'disconnect':
      return planLeavingAgain(undo, context);
    case 'move':
      return planMovingBack(undo, context);
    case 'leave-swarm':
      return planLeaveSwarm(undo, context);
    case 'init-swarm':
      return planInitSwarm(undo, context);
    case 'change-service-networks':
      return planServiceNetworks(undo, context);
    case 'recreate-network':
      return planRecreatingBack(undo, context);
    case 'remove-container':
      return (
        containerGone(undo, context) ?? planRemoveContainer({ ...undo, force: true, volumes: true }, context)
      );
    case 'change-state':
      return containerGone(undo, context) ?? planChangeState(undo, context);
  }
}

/** One plan of several that touch different networks; refused where any is, for all of their reasons. */
function together(plans: readonly Plan[]): Plan {
  const reasons = plans.flatMap((plan) => (plan.ok ? [] : plan.reasons));
  if (reasons.length > 0) return refusedPlan(...reasons);
  const accepted = plans.flatMap((plan) => (plan.ok ? [plan] : []));
  return {
    ok: true,
    actions: accepted.flatMap((plan) => plan.actions),
    steps: accepted.flatMap((plan) => plan.steps),
    warnings: accepted.flatMap((plan) => plan.warnings),
    commands: accepted.flatMap((plan) => plan.commands),
  };
}

type Of<K extends Undo['kind']> = Extract<Undo, { kind: K }>;

function planMakingAgain({ spec }: Of<'create-network'>, context: PlanContext): Plan {
  const plan = planCreateNetwork(spec, specContextOf(context));
  if (!plan.ok) return plan;
  return { ...plan, warnings: [{ code: 'network-id-changes', network: spec.name }, ...plan.warnings] };
}

function planReconnect(undo: Of<'connect'>, context: PlanContext): Plan {
  const { containerId, config } = undo;
  const gone = containerGone(undo, context);
  if (gone !== undefined) return gone;
  const id = networkId(undo.networkId, undo.networkName, context);
  return planConnect({ ...config, containerId, networkId: id }, context, true);
}

function planMovingBack(undo: Of<'move'>, context: PlanContext): Plan {
  const gone = containerGone(undo, context);
  if (gone !== undefined) return gone;
  const input = {
    ...undo.config,
    containerId: undo.containerId,
    fromNetworkId: networkId(undo.fromNetworkId, undo.fromNetworkName, context),
    toNetworkId: networkId(undo.toNetworkId, undo.toNetworkName, context),
  };
  return planMove(input, context, true);
}

/** Members that have left or are gone since are left alone; those that have joined since come along as they are. */
function planRecreatingBack(undo: Of<'recreate-network'>, context: PlanContext): Plan {
  return planRecreateNetwork(
    {
      networkId: networkId(undo.networkId, undo.networkName, context),
      spec: undo.spec,
      members: [],
      restore: new Map(undo.members.map(({ containerId, config }) => [containerId, config])),
    },
    context,
  );
}

/** Leaves the network, and goes back onto `none` where it came from, unless it has joined another network since. */
function planLeavingAgain(undo: Of<'disconnect'>, context: PlanContext): Plan {
  const gone = containerGone(undo, context);
  if (gone !== undefined) return gone;
  const { containerId } = undo;
  const id = networkId(undo.networkId, undo.networkName, context);
  const plan = planDisconnect({ containerId, networkId: id }, context);
  if (!undo.rejoinNone || !plan.ok) return plan;
  const subject = subjectOf(context, containerId);
  const none = context.snapshot.networks.find(isNone);
  const leaving = subject?.memberships.find((membership) => membership.networkId === id);
  if (subject === undefined || none === undefined || leaving === undefined) return plan;
  if (subject.memberships.length > 1) return plan;
  const on = {
    containerId,
    containerName: subject.container.name,
    networkId: none.id,
    networkName: none.name,
    config: { aliases: [] },
  };
  const live = hasLiveStack(subject.container);
  return planOf(
    [
      ...leaveActions(subject, leaving),
      { kind: 'connect', ...on },
      { kind: 'verify-connected', ...on, live },
    ],
    plan.warnings,
  );
}

/** A container that is gone is called by the name it had. */
function containerGone(
  undo: { containerId: string; containerName?: string | undefined },
  context: PlanContext,
): Plan | undefined {
  if (subjectOf(context, undo.containerId) !== undefined) return undefined;
  return refusedPlan({ code: 'container-unknown', container: undo.containerName ?? undo.containerId });
}

/**
 * The network that the undo means: by id or, where it was removed and made again since, by its name. One that is gone is handed on as
 * `missing:<name>`, so that the refusal calls it by its name.
 */
function networkId(id: string, name: string | undefined, { snapshot }: PlanContext): string {
  if (snapshot.networks.some((network) => network.id === id)) return id;
  const wanted = name ?? networkNameOf(id);
  const again = snapshot.networks.filter((network) => network.name === wanted);
  return again.length === 1 && again[0] !== undefined ? again[0].id : `missing:${wanted}`;
}
