import { type AddressHolders, addressHolders } from './address-holders';
import { withGatewaysInUse } from './address-on-network';
import { carryOver } from './carry-over';
import { hasLiveStack } from './container';
import type { EndpointConfig } from './detail';
import { type EndpointWish, wishedConfig } from './endpoint-config';
import { refusalsOfWish, subnetConflict } from './endpoint-wish';
import { fullSubnet } from './full-subnet';
import { macClash } from './mac-clash';
import { refusalOfTarget } from './move-verdict';
import { isDefaultBridge, type Network } from './network';
import type { Action } from './plan';
import type { PlanContext } from './plan-context';
import { isGhost, type Membership, type Subject } from './plan-subject';
import type { Reason } from './reason';
import type { Warning } from './warning';

/** How a container would join a network, or why it can not. */
export type Join =
  | { ok: true; config: EndpointConfig; actions: Action[]; warnings: Warning[] }
  | { ok: false; reasons: Reason[] };

/**
 * @param request.from the membership that is given up for it in a move: what the target can take of it is carried over.
 * @param request.wish what is asked for outright; it outweighs what is carried over.
 * @param request.restoring true where the wish is an endpoint that was there before: the engine took its names and its MAC then, so
 * only its addresses have to be free.
 */
export function planJoin(
  request: {
    subject: Subject;
    target: Network;
    wish: EndpointWish;
    from?: Membership | undefined;
    restoring?: boolean | undefined;
  },
  context: PlanContext,
): Join {
  const { subject, wish, restoring = false } = request;
  // What is put back is whole in itself.
  const from = restoring ? undefined : request.from;
  const { container } = subject;
  const target = withGatewaysInUse(request.target, context.snapshot);
  const names = { container: container.name, network: target.name };
  const closed = refusalOfTarget(target, container);
  if (closed !== undefined) return { ok: false, reasons: [closed] };
  const present = subject.memberships.find((membership) => membership.networkId === target.id);
  if (present !== undefined && !isGhost(subject, present)) {
    return { ok: false, reasons: [{ code: 'already-connected', ...names }] };
  }
  const detail = context.networks?.get(target.id);
  const holders = addressHolders(context.snapshot, target, container.id, detail);
  const live = hasLiveStack(container);
  const conflict = live ? subnetConflict(container.name, target, subject.memberships) : undefined;
  const full = live && wish.ipv4 === undefined ? fullSubnet(target, context.snapshot, detail) : undefined;
  const reasons: Reason[] = [
    ...(restoring
      ? restoreRefusals(wish, target, holders, context.apiVersion, live)
      : refusalsOfWish(wish, target, holders, context.apiVersion)),
    ...(restoring ? [] : macClash(wish.mac, target, context.snapshot, container.id)),
    ...(conflict === undefined ? [] : [conflict]),
    ...(full === undefined ? [] : [{ code: 'no-free-address', network: target.name, subnet: full } as const]),
  ];
  if (reasons.length > 0) return { ok: false, reasons };
  const carried = carryOver({ subject, target, wish, from, holders, apiVersion: context.apiVersion });
  const config = wishedConfig({ ...wish, preferred: carried.preferred }, carried.carry, {
    container,
    target,
    from: from?.network,
    apiVersion: context.apiVersion,
  });
  const on = {
    containerId: container.id,
    containerName: container.name,
    networkId: target.id,
    networkName: target.name,
  };
  return {
    ok: true,
    config,
    actions: [
      { kind: 'connect', ...on, config },
      { kind: 'verify-connected', ...on, config, live },
    ],
    warnings: [
      ...carried.warnings,
      ...(isDefaultBridge(target) ? [{ code: 'no-dns-by-name', ...names } as const] : []),
    ],
  };
}

/** A stopped container may choose an address that another has now: who starts first gets it. */
function restoreRefusals(
  { ipv4, ipv6 }: EndpointWish,
  target: Network,
  holders: AddressHolders,
  apiVersion: string,
  live: boolean,
): Reason[] {
  const refusals = refusalsOfWish({ ipv4, ipv6 }, target, holders, apiVersion);
  return live ? refusals : refusals.filter((reason) => reason.code !== 'address-taken');
}
