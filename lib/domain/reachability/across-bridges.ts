import { dockerVersion } from '../engine-knows';
import { isOpenedDirectly } from './bridge-rules';
import type { Broken, Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { bridgeHop } from './host-exit';
import { membershipsOf, type OwnPlace } from './memberships';
import { pathOf } from './place';
import { noRemedy } from './remedies';

type OwnPair = Pair & { from: OwnPlace; to: OwnPlace };

/** Below this nothing filters IPv6, unless the engine's own settings ask for it. */
const ipv6FilteredSince = 27;

export function isIpv6Unfiltered({ declared }: Pick<Pair, 'declared'>): boolean {
  const major = dockerVersion({ engineVersion: declared.engine.version })?.major;
  return major !== undefined && major < ipv6FilteredSince;
}

/** Straight to an address on another bridge, where its gateway mode or an old engine lets that pass. */
export function acrossBridges(pair: OwnPair): Candidate[] {
  const { from, to, question, declared } = pair;
  const own = membershipsOf(from.stack, declared).find(
    ({ network }) => network.driver === 'bridge' && !network.internal,
  );
  if (own === undefined) return [];
  return membershipsOf(to.stack, declared).flatMap(({ network, endpoint }) =>
    ([4, 6] as const).flatMap((family): Candidate[] => {
      const key = family === 4 ? 'ipv4' : 'ipv6';
      const address = endpoint[key];
      if (network.driver !== 'bridge' || network.internal || network.id === own.network.id) return [];
      if (address === undefined || own.endpoint[key] === undefined) return [];
      const opened = isOpenedDirectly(network, family, { to, question, declared, acrossBridges: true });
      const isOldIpv6 = family === 6 && isIpv6Unfiltered(pair);
      if (opened === undefined && !isOldIpv6) return [];
      const { port, protocol } = question;
      const host = bridgeHop(network);
      const hop: Hop = { kind: 'network', id: network.id };
      const broken: Broken | undefined = isOldIpv6
        ? { at: host, obstacle: { code: 'ipv6-unfiltered', network: network.name }, remedy: noRemedy }
        : opened === false && port !== undefined
          ? {
              at: hop,
              obstacle: {
                ...{ code: 'port-not-opened', container: to.stack.container.name, network: network.name },
                ...{ port, protocol },
              },
              remedy: noRemedy,
            }
          : undefined;
      return [
        {
          ...{ kind: 'routed', networkId: network.id, family, address, names: [] },
          hops: pathOf(from, [{ kind: 'network', id: own.network.id }, host, hop], to),
          ...(port !== undefined && { arrives: { address, port } }),
          ...(broken !== undefined && { broken }),
        },
      ];
    }),
  );
}
