import { isDefaultBridge, type Network } from '../domain/network';
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

type Named = Pick<Group, 'id' | 'kind' | 'name' | 'network'>;

/** Networks' places in the order, by the list that they came in, which stays the same while networks do. */
const orders = new WeakMap<readonly Network[], ReadonlyMap<string, number>>();

/** @returns the cards of a fresh chart in their order. Sorting a thousand names is dear, so it is done once for a list of networks. */
export function inDisplayOrder<T extends Named>(groups: readonly T[], networks: readonly Network[]): T[] {
  const order = orders.get(networks);
  if (order === undefined) {
    const sorted = [...groups].sort(byDisplayOrder);
    orders.set(networks, new Map(sorted.map(({ id }, index) => [id, index])));
    return sorted;
  }
  return [...groups].sort((a, b) => {
    const [first, second] = [order.get(a.id), order.get(b.id)];
    return first === undefined || second === undefined ? byDisplayOrder(a, b) : first - second;
  });
}

/** Later than any project's name, so that networks without one follow those that have one. */
const noProject = '￿';

/** Orders cards of a fresh chart: by kind, then Compose project, then name as people count, at last by id. */
function byDisplayOrder(a: Named, b: Named): number {
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
