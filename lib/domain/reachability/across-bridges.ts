import type { Family } from '../ip-address';
import type { Network } from '../network';
import { dropsAnswers, isIpv6Unfiltered, isOpenedDirectly } from './bridge-rules';
import type { Broken, Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { bridgeHop, meetingsOf } from './host-exit';
import { type Membership, membershipsOf, type OwnPlace } from './memberships';
import { pathOf } from './place';
import { changeNetwork, noRemedy } from './remedies';

type OwnPair = Pair & { from: OwnPlace; to: OwnPlace };
const families = [4, 6] as const;

/** Straight to an address on another bridge, where its gateway mode or an old engine lets that pass. */
export function acrossBridges(pair: OwnPair): Candidate[] {
  const theirs = membershipsOf(pair.to.stack, pair.declared).filter(
    ({ network }) => network.driver === 'bridge' && !network.internal,
  );
  if (theirs.length === 0) return [];
  return families.flatMap((family) => {
    const exit = exitOf(family, pair);
    return exit === undefined ? [] : theirs.flatMap((one) => across(exit, one, family, pair));
  });
}

/** The network by which the asking one leaves: a bridge, or an overlay by its gateway bridge. */
function exitOf(family: Family, { from, declared }: OwnPair): Network | undefined {
  const own = membershipsOf(from.stack, declared).find(
    ({ network, endpoint }) =>
      network.driver === 'bridge' &&
      !network.internal &&
      (family === 4 ? endpoint.ipv4 : endpoint.ipv6) !== undefined,
  );
  if (own !== undefined || family === 6) return own?.network;
  return meetingsOf(from, declared).find(
    ({ network, address }) => network.driver === 'overlay' && address !== undefined,
  )?.network;
}

function across(exit: Network, theirs: Membership, family: Family, pair: OwnPair): Candidate[] {
  const { from, to, question, declared } = pair;
  const { network, endpoint } = theirs;
  const address = family === 4 ? endpoint.ipv4 : endpoint.ipv6;
  if (address === undefined || network.id === exit.id) return [];
  const isOldIpv6 = family === 6 && isIpv6Unfiltered(declared);
  const opened =
    isOldIpv6 || isOpenedDirectly(network, family, { to, question, declared, acrossBridges: true });
  if (opened === undefined) return [];
  const { port } = question;
  const host = bridgeHop(network);
  const hop: Hop = { kind: 'network', id: network.id };
  const broken = opened ? brokenBack(exit, family, host, pair) : closed(network, hop, pair);
  return [
    {
      ...{ kind: 'routed', networkId: network.id, family, address, names: [] },
      hops: pathOf(from, [{ kind: 'network', id: exit.id }, host, hop], to),
      ...(port !== undefined && { arrives: { address, port } }),
      ...(isOldIpv6 && { notes: [{ code: 'ipv6-unfiltered', network: network.name }] }),
      ...(broken !== undefined && { broken }),
    },
  ];
}

function closed(network: Network, at: Hop, { to, question }: OwnPair): Broken | undefined {
  const { port, protocol } = question;
  if (port === undefined) return undefined;
  const container = to.stack.container.name;
  const obstacle = { code: 'port-not-opened', container, network: network.name, port, protocol } as const;
  return { at, obstacle, remedy: noRemedy };
}

function brokenBack(exit: Network, family: Family, at: Hop, { declared }: OwnPair): Broken | undefined {
  if (!dropsAnswers(exit, family, declared)) return undefined;
  const obstacle = { code: 'untranslated', network: exit.name, breaks: 'answers' } as const;
  return { at, obstacle, remedy: changeNetwork(exit) };
}
