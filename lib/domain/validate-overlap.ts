import { bridgeInterface } from './bridge-interface';
import { type Cidr, cidrsOverlap, parseCidr } from './cidr';
import { modeOptions, parentInterface } from './engine-options';
import type { Network } from './network';
import type { NetworkSpec } from './network-spec';
import { type HostBlock, hostBlocks, lansOf, overlapsAny } from './parent-lan';
import type { Reason } from './reason';
import type { SpecContext } from './spec-context';
import { specBlock } from './validate-subnet';

/**
 * Whether the subnets are free: of every network, and of everything the host itself reaches.
 *
 * The engine refuses the first for networks of its own scope only. A bridge over an overlay's subnet it accepts, and then
 * containers on both have two routes to the same addresses; that is refused here. A bridge over the host's own LAN it accepts too, and the host
 * loses that LAN. A macvlan's subnet is meant to be its parent's LAN, and brings the host no route: there only other LANs are refused.
 */
export function validateOverlap(spec: NetworkSpec, context: SpecContext): Reason[] {
  return spec.subnets.flatMap((subnet, index) => {
    const block = specBlock(subnet);
    if (block === undefined) return [];
    const at = { field: `subnets.${index}.subnet`, value: subnet.subnet };
    const networks = overlappingNetworks(spec, block, context.networks);
    return [
      ...networks.map(
        ({ network, other }): Reason => ({
          code: 'overlaps-network',
          ...at,
          network: network.name,
          subnet: other,
        }),
      ),
      ...overlappingHost(spec, block, context, networks).map((one): Reason => hostReason(one, at)),
    ];
  });
}

function overlappingNetworks(
  spec: NetworkSpec,
  block: Cidr,
  networks: readonly Network[],
): { network: Network; other: string }[] {
  return (
    networks
      // A config-only network is a template: it holds no addresses.
      .filter((network) => !network.configOnly)
      // A LAN may well be numbered like an overlay that never meets it: the first overlay, ingress, is 10.0.0.0/24.
      .filter((network) => !(spec.driver in modeOptions) || network.driver !== 'overlay')
      .flatMap((network) => {
        const other = network.subnets.find((one) => {
          const theirs = parseCidr(one.subnet);
          return theirs !== undefined && cidrsOverlap(theirs, block);
        });
        return other === undefined ? [] : [{ network, other: other.subnet }];
      })
  );
}

function overlappingHost(
  spec: NetworkSpec,
  block: Cidr,
  context: SpecContext,
  reported: readonly { network: Network }[],
): HostBlock[] {
  // An overlay's addresses are in a namespace of their own; create-warnings.ts tells what its containers then can not reach.
  if (spec.driver === 'overlay' || spec.scope === 'swarm') return [];
  const all = hostBlocks(context.host);
  const told = new Set(reported.map(({ network }) => bridgeInterface(network)));
  const expected = spec.driver in modeOptions ? lansOf(parentInterface(spec), all) : [];
  const conflicts = all.filter(
    (one) => cidrsOverlap(one.block, block) && !told.has(one.interface) && !overlapsAny(one.block, expected),
  );
  // Each address brings a route of its own; told once is enough.
  const byAddress = new Set(conflicts.filter((one) => one.kind === 'address').map((one) => one.interface));
  const seen = new Set<string>();
  return conflicts.filter((one) => {
    if (one.kind === 'address') return true;
    if (byAddress.has(one.interface) || seen.has(`${one.interface} ${one.destination}`)) return false;
    seen.add(`${one.interface} ${one.destination}`);
    return true;
  });
}

function hostReason(one: HostBlock, at: { field: string; value: string }): Reason {
  return one.kind === 'address'
    ? { code: 'overlaps-interface', ...at, interface: one.interface, address: one.address }
    : { code: 'overlaps-route', ...at, interface: one.interface, destination: one.destination };
}
