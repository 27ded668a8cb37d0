import type { AddressHolders } from './address-holders';
import { compareAddresses } from './compare-address';
import { hasLiveStack } from './container';
import type { EndpointConfig } from './detail';
import type { EndpointWish } from './endpoint-config';
import { hostWithoutNetwork } from './host-without-network';
import { canonicalAddress } from './ip-address';
import { madeNetworkId } from './made-network';
import { networkNameOf } from './move-verdict';
import type { Network } from './network';
import { networkOfSpec } from './network-of-spec';
import type { NetworkSpec } from './network-spec';
import type { Action, Plan } from './plan';
import { type PlanContext, specContextOf } from './plan-context';
import { planCreateNetwork } from './plan-create-network';
import { leaveActions } from './plan-leave';
import { subjectOf } from './plan-subject';
import { planOf, refusedPlan } from './planned-steps';
import { fitMember, type Member } from './recreate-member';
import { recreateRefusals } from './recreate-refusals';
import { recreateWarnings } from './recreate-warnings';
import { specOfNetwork } from './spec-of-network';

export type RecreateInput = {
  networkId: string;
  /** The network as it is to be, under the name that it has. */
  spec: NetworkSpec;
  /**
   * Wishes for members. An entry without an address says that the member may lose its chosen one where the new network has no room for
   * it; without an entry that is a reason against the change.
   */
  members: readonly MemberWish[];
  /** How members are to be where that is not how they are, by container id. */
  restore?: ReadonlyMap<string, EndpointConfig>;
};
type MemberWish = EndpointWish & { containerId: string };

/**
 * Makes a network anew with other settings under the same name, for Docker can change none: everyone leaves, the old one goes, the new
 * one is made, everyone comes back as it was, and each is read back. Stopped members are taken along, for a container that ran once
 * refers to its network by id, and would not start again.
 *
 * All leave before the old one goes, stopped ones too, so that one that is started meanwhile neither holds the old network nor fails on
 * it. Chosen addresses come back first and handed-out ones in their order, so that the engine hands the same ones out again.
 */
export function planRecreateNetwork(input: RecreateInput, context: PlanContext): Plan {
  const { snapshot } = context;
  const network = snapshot.networks.find((other) => other.id === input.networkId);
  if (network === undefined) {
    return refusedPlan({ code: 'network-unknown', network: networkNameOf(input.networkId) });
  }
  const members = membersOf(network, context);
  const refusals = recreateRefusals(
    network,
    members.map(({ subject }) => subject),
    context,
  );
  if (refusals.length > 0) return refusedPlan(...refusals);
  if (input.spec.name !== network.name) {
    return refusedPlan({ code: 'recreate-renames', field: 'name', network: network.name });
  }
  const made = planMaking(input.spec, network, context);
  if (!made.ok) return made;
  const spec = made.actions.flatMap((action) => (action.kind === 'create-network' ? [action.spec] : []))[0];
  if (spec === undefined) throw new Error('a plan that makes a network without making one');
  const target = networkOfSpec(spec, madeNetworkId(spec.name));
  const wishes = new Map(input.members.map(({ containerId, ...wish }) => [containerId, wish]));
  const fits = members.map((member) => {
    const wish = wishes.get(member.subject.container.id);
    const holders = holdersBeside(member, members, wishes);
    const old = input.restore?.get(member.subject.container.id);
    const place = { target, holders, apiVersion: context.apiVersion };
    return { ...member, ...fitMember({ ...member, ...(old && { old }) }, wish, place) };
  });
  const reasons = fits.flatMap((fit) => fit.reasons);
  if (reasons.length > 0) return refusedPlan(...reasons);
  const detail = context.networks?.get(network.id);
  return planOf(
    [
      ...leaving(members),
      {
        kind: 'remove-network',
        networkId: network.id,
        networkName: network.name,
        restore: specOfNetwork(network, detail),
      },
      ...made.actions,
      ...comingBack(fits, target),
    ],
    [
      ...recreateWarnings(network, target, fits, context),
      ...fits.flatMap((fit) => fit.warnings),
      ...made.warnings,
    ],
    { compose: made.compose },
  );
}

function planMaking(spec: NetworkSpec, network: Network, context: PlanContext): Plan {
  const around = specContextOf(context);
  return planCreateNetwork(spec, {
    ...around,
    networks: around.networks.filter((other) => other.id !== network.id),
    host: hostWithoutNetwork(around.host, network),
  });
}

function membersOf(network: Network, context: PlanContext): Member[] {
  return context.snapshot.endpoints
    .filter((endpoint) => endpoint.networkId === network.id)
    .flatMap(({ containerId }) => {
      const subject = subjectOf(context, containerId);
      const membership = subject?.memberships.find((one) => one.networkId === network.id);
      return subject === undefined || membership === undefined ? [] : [{ subject, membership }];
    });
}

/** The addresses that the other members have or are to have: a stopped one's choice counts for nobody, for who starts first gets it. */
function holdersBeside(
  member: Member,
  members: readonly Member[],
  wishes: ReadonlyMap<string, EndpointWish>,
): AddressHolders {
  const holders = new Map<string, string>();
  for (const other of members) {
    const { container } = other.subject;
    if (container.id === member.subject.container.id) continue;
    const wish = wishes.get(container.id);
    const { ipv4, ipv6 } = hasLiveStack(container) ? other.membership.endpoint : {};
    for (const address of [wish?.ipv4 ?? ipv4, wish?.ipv6 ?? ipv6]) {
      const canonical = canonicalAddress(address ?? '');
      if (canonical !== undefined) holders.set(canonical, container.name);
    }
  }
  return holders;
}

/** Stopped ones first: they lose nothing by it, and the others are off the network for the shorter time. */
function leaving(members: readonly Member[]): Action[] {
  return stoppedFirst(members).flatMap(({ subject, membership }) =>
    // That the network goes proves that nobody is on it.
    leaveActions(subject, membership).filter((action) => action.kind !== 'verify-disconnected'),
  );
}

function stoppedFirst(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => Number(isLive(a)) - Number(isLive(b)));
}

type Fit = Member & { config: EndpointConfig };

function comingBack(fits: readonly Fit[], target: Network): Action[] {
  const steps = [...fits].sort(byReturn).map(({ subject, config }) => ({
    containerId: subject.container.id,
    containerName: subject.container.name,
    networkId: target.id,
    networkName: target.name,
    config,
  }));
  return [
    ...steps.map((step): Action => ({ kind: 'connect', ...step })),
    ...steps.map((step, index): Action => {
      const live = fits.some((fit) => fit.subject.container.id === steps[index]?.containerId && isLive(fit));
      return { kind: 'verify-connected', ...step, live };
    }),
  ];
}

function byReturn(a: Fit, b: Fit): number {
  return rank(a) - rank(b) || compareAddresses(a.config.preferred?.ipv4, b.config.preferred?.ipv4);
}

/** Chosen addresses first, lest the engine hand them out; then those that were handed out; then who needs none until it starts. */
function rank(fit: Fit): number {
  if (!isLive(fit)) return 2;
  return fit.config.ipv4 !== undefined || fit.config.ipv6 !== undefined ? 0 : 1;
}

function isLive({ subject }: Member): boolean {
  return hasLiveStack(subject.container);
}
