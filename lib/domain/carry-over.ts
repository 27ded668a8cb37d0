import type { AddressHolders } from './address-holders';
import { refusalOfAddress, subnetsOf } from './address-on-network';
import { apiAtLeast } from './api-version';
import { hasLiveStack } from './container';
import type { EndpointConfig } from './detail';
import { type EndpointWish, isKeptOption, macNeedsApi } from './endpoint-config';
import type { Family } from './ip-address';
import { isDefaultBridge, type Network } from './network';
import { restoreOf } from './plan-leave';
import type { Membership, Subject } from './plan-subject';
import type { Warning } from './warning';

type Move = {
  subject: Subject;
  target: Network;
  wish: EndpointWish;
  from?: Membership | undefined;
  holders: AddressHolders;
  apiVersion: string;
};

/** What of the old endpoint the new one can have, and a warning for each thing that it can not. */
export type CarriedOver = {
  carry: EndpointConfig | undefined;
  preferred: EndpointConfig['preferred'];
  warnings: Warning[];
};

export function carryOver(move: Move): CarriedOver {
  const { subject, wish, from } = move;
  const preferred = stillFree(wish.preferred, move);
  if (from === undefined)
    return { carry: undefined, preferred: preferred.free, warnings: preferred.warnings };
  const old = restoreOf(subject, from);
  const { ipv4, ipv6, preferred: _handedOut, ...rest } = old;
  const four = carriedAddress(ipv4, 4, move);
  const six = carriedAddress(ipv6, 6, move);
  return {
    carry: {
      ...rest,
      ...(four.address !== undefined && { ipv4: four.address }),
      ...(six.address !== undefined && { ipv6: six.address }),
    },
    preferred: preferred.free,
    warnings: [...four.warnings, ...six.warnings, ...preferred.warnings, ...otherLosses(old, move)],
  };
}

/** A chosen address goes along where the target has room for just that one. One that was handed out stays behind. */
function carriedAddress(
  chosen: string | undefined,
  family: Family,
  { subject, target, wish, from, holders }: Move,
): { address?: string; warnings: Warning[] } {
  const field = family === 4 ? 'ipv4' : 'ipv6';
  if (wish[field] !== undefined || wish.preferred?.[field] !== undefined) return { warnings: [] };
  const names = { container: subject.container.name, network: target.name };
  const current = from?.endpoint[field];
  // Swarm tells every address on its networks as if it were chosen.
  const isChosen = chosen !== undefined && from?.network?.scope !== 'swarm';
  const refusal =
    chosen === undefined ? undefined : refusalOfAddress({ address: chosen, family, field }, target, holders);
  const fits = chosen !== undefined && refusal === undefined && !isDefaultBridge(target);
  if (fits && isChosen) return { address: chosen, warnings: [] };
  if (isChosen) {
    const subnets = subnetsOf(target, family).map(({ subnet }) => subnet.subnet);
    const why = isDefaultBridge(target)
      ? 'default-bridge'
      : refusal?.code === 'address-outside-subnets'
        ? undefined
        : 'in-use';
    const lost = { code: 'address-not-kept', ...names, address: chosen, subnets } as const;
    return { warnings: [why === undefined ? lost : { ...lost, why }] };
  }
  return { warnings: current === undefined ? [] : [{ code: 'address-changes', ...names, address: current }] };
}

/** An address that was handed out before is asked for again only while nobody else has it. */
function stillFree(
  preferred: EndpointConfig['preferred'],
  { subject, target, holders }: Move,
): { free: EndpointConfig['preferred']; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const free: { ipv4?: string; ipv6?: string } = {};
  const asked = [
    { field: 'ipv4', family: 4 },
    { field: 'ipv6', family: 6 },
  ] as const;
  for (const { field, family } of asked) {
    const address = preferred?.[field];
    if (address === undefined) continue;
    const refused =
      isDefaultBridge(target) || refusalOfAddress({ address, family, field }, target, holders) !== undefined;
    if (!refused) free[field] = address;
    else if (hasLiveStack(subject.container)) {
      const names = { container: subject.container.name, network: target.name };
      warnings.push({ code: 'address-changes', ...names, address });
    }
  }
  return { free: Object.keys(free).length > 0 ? free : undefined, warnings };
}

function otherLosses(old: EndpointConfig, { subject, target, wish, from, apiVersion }: Move): Warning[] {
  const container = subject.container.name;
  const network = target.name;
  const unnamed = isDefaultBridge(target);
  const links = old.links ?? [];
  const place = { container: subject.container, target, from: from?.network };
  const options = Object.keys(old.driverOpts ?? {}).filter((option) => !isKeptOption(option, place));
  return [
    ...(old.mac !== undefined && wish.mac === undefined && !apiAtLeast(apiVersion, macNeedsApi)
      ? [{ code: 'mac-not-kept', container, mac: old.mac } as const]
      : []),
    ...(unnamed && old.aliases.length > 0
      ? [{ code: 'aliases-dropped', container, aliases: old.aliases, network } as const]
      : []),
    ...(unnamed && links.length > 0 ? [{ code: 'links-dropped', container, links } as const] : []),
    ...(options.length > 0 && wish.driverOpts === undefined
      ? [{ code: 'driver-options-dropped', container, options, network } as const]
      : []),
  ];
}
