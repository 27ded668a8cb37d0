import type { AddressHolders } from './address-holders';
import { refusalOfAddress, subnetsOf } from './address-on-network';
import { apiAtLeast } from './api-version';
import { hasLiveStack } from './container';
import type { EndpointConfig } from './detail';
import { type EndpointWish, macNeedsApi, wishedConfig } from './endpoint-config';
import type { Family } from './ip-address';
import type { Network } from './network';
import { restoreOf } from './plan-leave';
import type { Membership, Subject } from './plan-subject';
import type { Reason } from './reason';
import type { Warning } from './warning';

/** A member of the network that is made anew. */
export type Member = { subject: Subject; membership: Membership };

/** How a member comes back, or why it can not as it was asked for. */
export type MemberFit = { config: EndpointConfig; reasons: Reason[]; warnings: Warning[] };

/**
 * What the member's endpoint will be on the new network: all that it was on the old one. A chosen address that the new network has no
 * room for is a reason against the change, unless a wish says what becomes of it.
 * @param member.old what it was on the old network; how it is there now, without it.
 * @param wish what the reader asked for this member; an empty one leaves an address that does not fit to the engine.
 * @param place.holders who else has which address there, by canonical text.
 */
export function fitMember(
  { subject, membership, old = restoreOf(subject, membership) }: Member & { old?: EndpointConfig },
  wish: EndpointWish | undefined,
  place: { target: Network; holders: AddressHolders; apiVersion: string },
): MemberFit {
  const four = chosenAddress({ subject, old, wish, family: 4 }, place);
  const six = chosenAddress({ subject, old, wish, family: 6 }, place);
  const handedOut = stillHandedOut({ subject, old, wish }, place);
  const { ipv4: _four, ipv6: _six, preferred: _preferred, ...kept } = old;
  const sameDriver = membership.network?.driver === place.target.driver;
  const config = wishedConfig(
    {
      ...wish,
      ipv4: four.address,
      ipv6: six.address,
      preferred: handedOut.preferred,
      // The interface's own name is free again by the time it is asked for, unlike in a move.
      ...(sameDriver && wish?.driverOpts === undefined && { driverOpts: kept.driverOpts ?? {} }),
    },
    kept,
    {
      container: subject.container,
      target: place.target,
      from: membership.network,
      apiVersion: place.apiVersion,
    },
  );
  return {
    config,
    reasons: [...four.reasons, ...six.reasons],
    warnings: [
      ...four.warnings,
      ...six.warnings,
      ...handedOut.warnings,
      ...lostMac(subject, old, place.apiVersion),
    ],
  };
}

/**
 * A MAC chosen when the container was run comes back by itself on older engines, and is taken at connect by newer ones; between them it
 * is lost. (20.10 and 28.5 tried.)
 */
function lostMac({ container }: Subject, { mac }: EndpointConfig, apiVersion: string): Warning[] {
  const lost = mac !== undefined && apiAtLeast(apiVersion, '1.44') && !apiAtLeast(apiVersion, macNeedsApi);
  return lost ? [{ code: 'mac-not-kept', container: container.name, mac }] : [];
}

type Asked = { subject: Subject; old: EndpointConfig; wish: EndpointWish | undefined };
type Place = { target: Network; holders: AddressHolders };

function chosenAddress(
  { subject, old, wish, family }: Asked & { family: Family },
  place: Place,
): { address?: string; reasons: Reason[]; warnings: Warning[] } {
  const field = family === 4 ? 'ipv4' : 'ipv6';
  const wished = wish?.[field];
  const address = wished ?? old[field];
  if (address === undefined) return { reasons: [], warnings: [] };
  const refused = refusalOf({ address, family, field }, subject, place);
  if (refused === undefined) return { address, reasons: [], warnings: [] };
  if (wish === undefined || wished !== undefined) return { reasons: [refused], warnings: [] };
  const { subnets, network } = refused;
  const lost = {
    code: 'address-not-kept',
    container: subject.container.name,
    address,
    network,
    subnets,
  } as const;
  return { reasons: [], warnings: [refused.why === 'outside' ? lost : { ...lost, why: 'in-use' }] };
}

type MemberAddress = Extract<Reason, { code: 'member-address' }>;

function refusalOf(
  asked: { address: string; family: Family; field: 'ipv4' | 'ipv6' },
  { container }: Subject,
  { target, holders }: Place,
): MemberAddress | undefined {
  const refusal = refusalOfAddress(asked, target, holders);
  if (refusal === undefined) return undefined;
  const subnets = subnetsOf(target, asked.family).map(({ subnet }) => subnet.subnet);
  return {
    code: 'member-address',
    field: `members.${container.id}.${asked.field}`,
    container: container.name,
    address: asked.address,
    network: target.name,
    subnets,
    why: whys[refusal.code] ?? 'not-usable',
    ...(refusal.code === 'address-taken' && { holder: refusal.holder }),
  };
}

const whys: Readonly<Partial<Record<Reason['code'], MemberAddress['why']>>> = {
  'address-invalid': 'invalid',
  'address-outside-subnets': 'outside',
  'address-is-gateway': 'gateway',
  'address-reserved': 'reserved',
  'address-taken': 'taken',
};

/** An address that the engine had handed out is asked for again where it is still to be had. */
function stillHandedOut(
  { subject, old, wish }: Asked,
  place: Place,
): { preferred: EndpointConfig['preferred']; warnings: Warning[] } {
  const asked = { ...old.preferred, ...wish?.preferred };
  const preferred: { ipv4?: string; ipv6?: string } = {};
  const warnings: Warning[] = [];
  for (const [field, family] of [['ipv4', 4] as const, ['ipv6', 6] as const]) {
    const address = asked[field];
    if (address === undefined || wish?.[field] !== undefined) continue;
    if (refusalOf({ address, family, field }, subject, place) === undefined) preferred[field] = address;
    else if (hasLiveStack(subject.container)) {
      warnings.push({
        code: 'address-changes',
        container: subject.container.name,
        address,
        network: place.target.name,
      });
    }
  }
  return { preferred: Object.keys(preferred).length > 0 ? preferred : undefined, warnings };
}
