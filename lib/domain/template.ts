import type { Network } from './network';
import type { NetworkSpec } from './network-spec';

/** The template that a network is to be made of; undefined where it is of none, or the engine has none such. */
export function templateOf(
  spec: Pick<NetworkSpec, 'configFrom'>,
  networks: readonly Network[],
): Network | undefined {
  if (!spec.configFrom) return undefined;
  return networks.find((network) => network.configOnly && network.name === spec.configFrom);
}

/** The spec as the engine fills it in from the template: addresses, options and families are the template's. */
export function withTemplate(spec: NetworkSpec, template: Network | undefined): NetworkSpec {
  if (template === undefined) return spec;
  return {
    ...spec,
    subnets: template.subnets,
    options: template.options,
    enableIPv4: template.enableIPv4,
    enableIPv6: template.enableIPv6,
  };
}
