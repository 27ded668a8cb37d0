import { engineOptions } from './engine-options';
import type { NetworkSpec } from './network-spec';
import { type YamlMap, yamlText } from './yaml-text';

/**
 * The `networks:` section of a Compose file that declares this network under its own name. A network that Compose has no words for is
 * named as one that is there already.
 * @returns undefined for a template, which no service can be on.
 */
export function composeFragment(spec: NetworkSpec): string | undefined {
  if (spec.configOnly) return undefined;
  if (spec.configFrom || spec.ingress || spec.scope !== undefined) {
    return yamlText({ networks: { [spec.name]: { name: value(spec.name), external: true } } });
  }
  const config = spec.subnets.map((subnet) => ({
    subnet: value(subnet.subnet),
    gateway: value(subnet.gateway),
    ip_range: value(subnet.ipRange),
    aux_addresses: values(subnet.auxAddresses),
  }));
  const ipam = { driver: value(spec.ipamDriver), options: values(spec.ipamOptions), config };
  const hasIpam = ipam.driver !== undefined || config.length > 0 || Object.keys(ipam.options).length > 0;
  return yamlText({
    networks: {
      [spec.name]: {
        name: value(spec.name),
        driver: value(spec.driver),
        driver_opts: values(engineOptions(spec)),
        enable_ipv4: spec.enableIPv4 ? undefined : false,
        enable_ipv6: spec.enableIPv6 || undefined,
        internal: spec.internal || undefined,
        attachable: spec.attachable || undefined,
        ipam: hasIpam ? ipam : undefined,
        labels: values(spec.labels),
      },
    },
  });
}

/** Compose fills in variables wherever a `$` stands in a value, unless it is doubled. */
function value(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text.replaceAll('$', '$$$$');
}

function values(entries: Readonly<Record<string, string>>): YamlMap {
  return Object.fromEntries(
    Object.entries(entries).map(([key, text]) => [key, text.replaceAll('$', '$$$$')]),
  );
}
