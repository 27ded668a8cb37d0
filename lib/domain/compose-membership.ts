import type { Container } from './container';
import type { EndpointConfig } from './detail';
import { isDefaultBridge, isStackless, type Network } from './network';
import { restoreOf } from './plan-leave';
import type { Subject } from './plan-subject';
import type { MembershipChange } from './reach-warnings';
import { type YamlMap, yamlText } from './yaml-text';

type Joined = { network: Network; config: EndpointConfig };

/**
 * The part of a Compose file that declares the container's networks as they are after a change, so that `docker compose up` does not
 * take it back. Networks of the same project go by their short names, others are external.
 * @returns undefined where no Compose project declares the container, or where it ends on networks that a service can not list.
 */
export function composeMembership({ subject, leaving, joining }: MembershipChange): string | undefined {
  const { container } = subject;
  const service = container.labels['com.docker.compose.service'];
  const project = container.labels['com.docker.compose.project'];
  if (service === undefined || project === undefined) return undefined;
  const stays = stayingNetworks(subject, leaving?.networkId);
  const joined = stays && [...stays, ...(joining === undefined ? [] : [joining])];
  if (joined === undefined || joined.length === 0) return undefined;
  if (joined.some(({ network }) => isDefaultBridge(network) || isStackless(network))) return undefined;
  const keyed = joined.map((one) => ({ ...one, key: keyOf(one.network, project) }));
  const external = keyed.filter(({ network, key }) => key === network.name && !isOf(network, project));
  return yamlText({
    services: {
      [service]: {
        networks: Object.fromEntries(keyed.map((one) => [one.key, declared(one.config, container)])),
      },
    },
    networks:
      external.length === 0
        ? undefined
        : Object.fromEntries(external.map(({ key }) => [key, { external: true }])),
  });
}

/** Undefined where one of them is gone: there is nothing right to declare then. */
function stayingNetworks(subject: Subject, leavingId: string | undefined): Joined[] | undefined {
  const stays: Joined[] = [];
  for (const membership of subject.memberships) {
    if (membership.networkId === leavingId) continue;
    if (membership.network === undefined) return undefined;
    stays.push({ network: membership.network, config: restoreOf(subject, membership) });
  }
  return stays;
}

function isOf(network: Network, project: string): boolean {
  return network.labels['com.docker.compose.project'] === project;
}

function keyOf(network: Network, project: string): string {
  return (isOf(network, project) && network.labels['com.docker.compose.network']) || network.name;
}

/** What the file says of one network; Compose adds the names of service and container by itself. */
function declared(config: EndpointConfig, container: Container): YamlMap | null {
  const own = new Set([container.name, container.labels['com.docker.compose.service']]);
  const aliases = config.aliases.filter((alias) => !own.has(alias)).map(literal);
  const said = {
    aliases: aliases.length > 0 ? aliases : undefined,
    ipv4_address: config.ipv4,
    ipv6_address: config.ipv6,
    mac_address: config.mac,
    gw_priority: config.gatewayPriority,
  };
  return Object.values(said).every((value) => value === undefined) ? null : said;
}

/** Compose fills in variables wherever a `$` stands in a value, unless it is doubled. */
function literal(text: string): string {
  return text.replaceAll('$', '$$$$');
}
