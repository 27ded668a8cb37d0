import type { ContainerSpec } from './container-spec';
import { isDefaultBridge, isStackless, type Network } from './network';
import { publishText } from './publish-text';
import { type YamlMap, yamlText } from './yaml-text';

/** A Compose file with one service, which runs this container under its own name. The network is there already. */
export function composeService(spec: ContainerSpec, network: Network): string {
  const onNetwork = isStackless(network) || isDefaultBridge(network) ? modeOf(network) : networksOf(spec);
  return yamlText({
    services: {
      [spec.name]: {
        image: literal(spec.image),
        container_name: literal(spec.name),
        command: spec.command.map(literal),
        environment: literals(spec.env),
        ...onNetwork,
        // A MAC of one network has a key of its own only in newer Composes; this one all of them know.
        mac_address: spec.mac,
        ports: spec.publish.map(publishText),
        labels: literals(spec.labels),
        restart: spec.restartPolicy === 'no' ? undefined : spec.restartPolicy,
      },
    },
    ...(onNetwork.network_mode === undefined && { networks: { [spec.network]: { external: true } } }),
  });
}

function modeOf({ name, driver }: Network): YamlMap {
  return { network_mode: driver === 'null' ? 'none' : name };
}

function networksOf(spec: ContainerSpec): YamlMap {
  const said = {
    ipv4_address: spec.ipv4,
    ipv6_address: spec.ipv6,
    link_local_ips: spec.linkLocalIps.length > 0 ? spec.linkLocalIps : undefined,
    aliases: spec.aliases.length > 0 ? spec.aliases.map(literal) : undefined,
    driver_opts: Object.keys(spec.driverOpts).length > 0 ? literals(spec.driverOpts) : undefined,
    gw_priority: spec.gatewayPriority,
  };
  const isPlain = Object.values(said).every((value) => value === undefined);
  return { networks: { [spec.network]: isPlain ? null : said } };
}

/** Compose fills in variables wherever a `$` stands in a value, unless it is doubled. */
function literal(text: string): string {
  return text.replaceAll('$', '$$$$');
}

function literals(entries: Readonly<Record<string, string>>): YamlMap {
  return Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, literal(text)]));
}
