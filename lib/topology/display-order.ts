import { isDefaultBridge } from '../domain/network';
import { networkProject } from '../domain/network-project';
import type { Group, Member } from './grouping';
import { compareNatural } from './natural-order';

/** First what people made, from the inside out; then what Docker made; last what has no network. */
function rank({ kind, network }: Pick<Group, 'kind' | 'network'>): number {
  if (kind === 'none') return 9;
  if (kind === 'elsewhere') return 8;
  if (kind === 'missing' || network === undefined) return 7;
  if (network.configOnly) return 6;
  if (network.ingress || network.name === 'docker_gwbridge') return 5;
  if (isDefaultBridge(network)) return 4;
  if (network.driver === 'bridge') return 0;
  if (network.driver === 'macvlan' || network.driver === 'ipvlan') return 1;
  return network.driver === 'overlay' ? 2 : 3;
}

/** Later than any project's name, so that networks without one follow those that have one. */
const noProject = '￿';

/** Orders cards of a fresh chart: by kind, then Compose project, then name as people count, at last by id. */
export function byDisplayOrder(a: Group, b: Group): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  const projectA = (a.network && networkProject(a.network)) ?? noProject;
  const projectB = (b.network && networkProject(b.network)) ?? noProject;
  return compareNatural(projectA, projectB) || compareNatural(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

const kinds = { home: 0, rider: 1, guest: 2 } as const;

function byKindAndName(a: Member, b: Member): number {
  return (
    kinds[a.kind] - kinds[b.kind] ||
    compareNatural(a.name, b.name) ||
    (a.containerId < b.containerId ? -1 : 1)
  );
}

/** Sorts in place: bodies by name with their riders right behind them, then riders whose provider isn't here, then guests. */
export function orderMembers(members: Member[]): void {
  members.sort(byKindAndName);
  if (!members.some(({ kind }) => kind === 'rider')) return;
  const riders = new Map<string, Member[]>();
  const others: Member[] = [];
  const bodies = new Set(members.filter(({ kind }) => kind === 'home').map(({ containerId }) => containerId));
  for (const member of members) {
    const provider = member.kind === 'rider' ? member.ridesOn : undefined;
    if (provider === undefined || !bodies.has(provider)) others.push(member);
    else riders.set(provider, [...(riders.get(provider) ?? []), member]);
  }
  const ordered = others.flatMap((member) =>
    member.kind === 'home' ? [member, ...(riders.get(member.containerId) ?? [])] : [member],
  );
  members.splice(0, members.length, ...ordered);
}
