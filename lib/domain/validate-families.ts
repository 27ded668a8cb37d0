import { cidrsOverlap, parseCidr } from './cidr';
import { engineKnows } from './engine-knows';
import type { Family } from './ip-address';
import { fieldSince } from './network-field-since';
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
  const enabled: ReadonlySet<Family | undefined> = new Set([
    ...(spec.enableIPv4 ? [4 as const] : []),
    ...(spec.enableIPv6 ? [6 as const] : []),
  ]);
  const blocks = spec.subnets.map((subnet) => parseCidr(subnet.subnet));
  const needsSubnet =
    spec.enableIPv6 &&
    !blocks.some((block) => block?.family === 6) &&
    isDockerBefore(context, picksIPv6Since);
  return [
    ...withoutIPv4(spec, context),
    ...spec.subnets.flatMap((subnet, index): Reason[] => {
      const family = blocks[index]?.family;
      return family === undefined || enabled.has(family)
        ? []
        : [{ code: 'family-not-enabled', field: `subnets.${index}.subnet`, value: subnet.subnet }];
    }),
    ...(needsSubnet ? [{ code: 'ipv6-needs-subnet', field: 'enableIPv6' } as const] : []),
  ];
}

/** Before API 1.48 an engine overlooks that IPv4 is not wanted. */
function withoutIPv4(spec: NetworkSpec, context: SpecContext): Reason[] {
  if (spec.enableIPv4) return [];
  const field = 'enableIPv4';
  const needs = fieldSince.enableIPv4.api;
  if (!engineKnows(context, fieldSince.enableIPv4)) {
    return [{ code: 'ipv4-off-needs-api', field, needs, has: context.apiVersion }];
  }
  return spec.enableIPv6 ? [] : [{ code: 'no-family', field }];
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
