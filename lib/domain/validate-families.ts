import { cidrsOverlap, parseCidr } from './cidr';
import type { NetworkSpec } from './network-spec';
import type { Reason } from './reason';
import { isDockerBefore, type SpecContext } from './spec-context';
import { specBlock } from './validate-subnet';

/** From here on the engine has a pool of private IPv6 subnets to pick from. */
const picksIPv6Since = 27;

/** Whether the subnets fit together and with the families asked for. */
export function validateFamilies(spec: NetworkSpec, context: SpecContext): Reason[] {
  return [...wantedFamilies(spec, context), ...oneOfEach(spec), ...disjoint(spec)];
}

function wantedFamilies(spec: NetworkSpec, context: SpecContext): Reason[] {
  const blocks = spec.subnets.map((subnet) => parseCidr(subnet.subnet));
  if (!spec.enableIPv6) {
    return spec.subnets.flatMap((subnet, index): Reason[] =>
      blocks[index]?.family === 6
        ? [{ code: 'family-not-enabled', field: `subnets.${index}.subnet`, value: subnet.subnet }]
        : [],
    );
  }
  const hasIPv6 = blocks.some((block) => block?.family === 6);
  return hasIPv6 || !isDockerBefore(context, picksIPv6Since)
    ? []
    : [{ code: 'ipv6-needs-subnet', field: 'enableIPv6' }];
}

function oneOfEach(spec: NetworkSpec): Reason[] {
  if (spec.driver !== 'bridge') return [];
  const families = spec.subnets.map((subnet) => parseCidr(subnet.subnet)?.family);
  return spec.subnets.flatMap((subnet, index): Reason[] => {
    const family = families[index];
    if (family === undefined || families.indexOf(family) === index) return [];
    const field = `subnets.${index}.subnet`;
    return [{ code: 'family-twice', field, value: subnet.subnet, driver: spec.driver }];
  });
}

function disjoint(spec: NetworkSpec): Reason[] {
  return spec.subnets.flatMap((subnet, index): Reason[] => {
    const block = specBlock(subnet);
    if (block === undefined) return [];
    const other = spec.subnets.slice(0, index).find((one) => {
      const earlier = specBlock(one);
      return earlier !== undefined && cidrsOverlap(earlier, block);
    });
    const field = `subnets.${index}.subnet`;
    return other === undefined
      ? []
      : [{ code: 'overlaps-own', field, value: subnet.subnet, other: other.subnet }];
  });
}
