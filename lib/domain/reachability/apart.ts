import type { Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { isOwn, isTask, membershipsOf, missingOf, type OwnPlace } from './memberships';
import { type Place, pathOf } from './place';
import { bestJoin, connect, connectAnywhere, moveAway, noRemedy, together } from './remedies';

type OwnPair = Pair & { from: OwnPlace; to: OwnPlace };

/** Two containers with no network in common: where it breaks, and who is best connected to what. */
export function withoutSharedNetwork(pair: OwnPair): Candidate[] {
  const { from, to, declared } = pair;
  const own = membershipsOf(from.stack, declared);
  const theirs = membershipsOf(to.stack, declared);
  if (own.length === 0 || theirs.length === 0) return [];
  const host: Hop = { kind: 'host' };
  const between: Hop[] = [
    ...own.slice(0, 1).map((one): Hop => ({ kind: 'network', id: one.network.id })),
    host,
    ...theirs.slice(0, 1).map((one): Hop => ({ kind: 'network', id: one.network.id })),
  ];
  const join = bestJoin(from, to, declared);
  const isService = [from, to].some(({ stack }) => isTask(stack.container));
  return [
    {
      kind: 'network',
      names: [],
      hops: pathOf(from, between, to),
      broken: {
        at: host,
        obstacle: {
          code: 'no-shared-network',
          from: from.name,
          to: to.name,
          fromNetworks: own.map((one) => one.network.name),
          toNetworks: theirs.map((one) => one.network.name),
          ...(join !== undefined && {
            join: { container: join.container.name, network: join.network.name },
          }),
          ...(isService && { isService }),
        },
        remedy:
          join === undefined && isService
            ? noRemedy
            : join === undefined
              ? together(from.stack.container, to.stack.container)
              : connect(join),
      },
    },
  ];
}

/** A container that is on nothing, or on what is gone: it breaks at itself, whoever is on the other side. */
export function withoutNetwork(place: Place, pair: Pair): Candidate[] {
  if (!isOwn(place)) return [];
  const { container } = place.stack;
  const { declared, from, to } = pair;
  const at: Hop = place.inwards[0] ?? { kind: 'container', id: container.id };
  const way = { kind: 'network' as const, names: [], hops: pathOf(from, [], to) };
  const gone = missingOf(place.stack).map((endpoint): Candidate => {
    const again = declared.snapshot.networks.find(({ name }) => name === endpoint.networkName);
    return {
      ...way,
      broken: {
        at,
        obstacle: { code: 'network-missing', container: container.name, network: endpoint.networkName },
        remedy: moveAway(container, endpoint.networkId, again),
      },
    };
  });
  if (gone.length > 0 || membershipsOf(place.stack, declared).length > 0) return gone;
  const other = place === from ? to : from;
  const join = isOwn(other) ? bestJoinOf(place, other, pair) : undefined;
  return [
    {
      ...way,
      broken: {
        at,
        obstacle: { code: 'no-network', container: container.name },
        remedy: isTask(container) ? noRemedy : (join ?? connectAnywhere(container)),
      },
    },
  ];
}

function bestJoinOf(alone: OwnPlace, other: OwnPlace, { declared }: Pair) {
  const join = bestJoin(alone, other, declared);
  return join && connect(join);
}
