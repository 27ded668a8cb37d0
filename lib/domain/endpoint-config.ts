import { apiAtLeast } from './api-version';
import { type Container, hasLiveStack } from './container';
import type { ContainerDetail, EndpointConfig, EndpointDetail } from './detail';
import { isDefaultBridge, isNone, type Network } from './network';

/** Sets the name of the interface inside the container. Two endpoints can not bear the same name at once. */
const interfaceNameOption = 'com.docker.network.endpoint.ifname';
const anyDriversOptions = 'com.docker.network.endpoint.';

/** From here on the engine obeys a MAC chosen at connect; engines before it ignore it (moby#48192). */
export const macNeedsApi = '1.54';
export const gatewayPriorityNeedsApi = '1.48';

/**
 * What re-creates this endpoint as it is. Chosen addresses are asked for outright; those that the engine handed out are only
 * preferred, for a network whose subnet the engine picked takes no chosen address.
 */
export function configOf(
  endpoint: EndpointDetail,
  detail: Pick<ContainerDetail, 'chosenMac' | 'container'>,
): EndpointConfig {
  const { chosen, gatewayPriority } = endpoint;
  // The default bridge takes no wishes at all.
  const handedOut: Pick<EndpointDetail, 'ipv4' | 'ipv6'> = endpoint.networkName === 'bridge' ? {} : endpoint;
  const preferred = {
    ...(chosen.ipv4 === undefined && handedOut.ipv4 !== undefined && { ipv4: handedOut.ipv4 }),
    ...(chosen.ipv6 === undefined && handedOut.ipv6 !== undefined && { ipv6: handedOut.ipv6 }),
  };
  const mac = chosenMacOn(endpoint, detail);
  return {
    ...(chosen.ipv4 !== undefined && { ipv4: chosen.ipv4 }),
    ...(chosen.ipv6 !== undefined && { ipv6: chosen.ipv6 }),
    ...(mac !== undefined && { mac }),
    aliases: endpoint.aliases,
    // Zero is what every endpoint has, on engines too that know no priorities.
    ...(gatewayPriority !== undefined && gatewayPriority !== 0 && { gatewayPriority }),
    ...(endpoint.links.length > 0 && { links: endpoint.links }),
    ...(Object.keys(endpoint.driverOpts).length > 0 && { driverOpts: endpoint.driverOpts }),
    ...linkLocal(endpoint.linkLocalIps),
    ...(Object.keys(preferred).length > 0 && { preferred }),
  };
}

/** A MAC chosen at create belongs to the network of the container's network mode alone, and comes back there by itself. */
function chosenMacOn(
  endpoint: EndpointDetail,
  { chosenMac, container }: Pick<ContainerDetail, 'chosenMac' | 'container'>,
): string | undefined {
  const mode = container.networkMode === 'default' ? 'bridge' : container.networkMode;
  const first = endpoint.networkName === mode || endpoint.networkId === mode;
  return first ? chosenMac : undefined;
}

/** What the caller asks of an endpoint; what is left out is carried over or left to the engine. */
export type EndpointWish = { [K in keyof EndpointConfig]?: EndpointConfig[K] | undefined };

/**
 * The endpoint to be made on the target: what was asked for, else what the old endpoint has, as far as the target can take it.
 * @param carry what the endpoint being left has; addresses in it are carried over outright, so give only those that fit.
 */
export function wishedConfig(
  wish: EndpointWish,
  carry: EndpointConfig | undefined,
  place: { container: Container; target: Network; from?: Network | undefined; apiVersion: string },
): EndpointConfig {
  const { container, target, from, apiVersion } = place;
  const named = !isDefaultBridge(target) && !isNone(target);
  const ipv4 = wish.ipv4 ?? carry?.ipv4;
  const ipv6 = wish.ipv6 ?? carry?.ipv6;
  const mac = wish.mac ?? (apiAtLeast(apiVersion, macNeedsApi) ? carry?.mac : undefined);
  const priority =
    wish.gatewayPriority ??
    (apiAtLeast(apiVersion, gatewayPriorityNeedsApi) ? carry?.gatewayPriority : undefined);
  const links = named ? (wish.links ?? carry?.links ?? []) : [];
  const driverOpts =
    wish.driverOpts ?? keptDriverOptions(carry?.driverOpts ?? {}, { container, target, from });
  const preferred = wish.preferred;
  return {
    ...(ipv4 !== undefined && { ipv4 }),
    ...(ipv6 !== undefined && { ipv6 }),
    ...(mac !== undefined && { mac }),
    aliases: named ? (wish.aliases ?? carriedAliases(carry, from) ?? ownAliases(container)) : [],
    ...(priority !== undefined && { gatewayPriority: priority }),
    ...(links.length > 0 && { links }),
    ...(Object.keys(driverOpts).length > 0 && { driverOpts }),
    ...linkLocal(wish.linkLocalIps ?? carry?.linkLocalIps),
    ...(preferred !== undefined && { preferred }),
  };
}

function linkLocal(linkLocalIps: readonly string[] = []): Pick<EndpointConfig, 'linkLocalIps'> {
  return linkLocalIps.length === 0 ? {} : { linkLocalIps: [...linkLocalIps] };
}

/** A network without DNS by name has no aliases to carry: there the container gets those that it would have had elsewhere. */
function carriedAliases(carry: EndpointConfig | undefined, from: Network | undefined): string[] | undefined {
  if (carry === undefined) return undefined;
  return from !== undefined && (isDefaultBridge(from) || isNone(from)) && carry.aliases.length === 0
    ? undefined
    : carry.aliases;
}

/** The names that Compose gives every container of a service on its networks. Others of the project look it up by them. */
function ownAliases(container: Container): string[] {
  const service = container.labels['com.docker.compose.service'];
  return service === undefined || service === container.name ? [] : [service];
}

function keptDriverOptions(
  options: Readonly<Record<string, string>>,
  place: { container: Container; target: Network; from?: Network | undefined },
): Record<string, string> {
  return Object.fromEntries(Object.entries(options).filter(([option]) => isKeptOption(option, place)));
}

/** True for an endpoint's option that can go along: a driver's own go to no other driver. */
export function isKeptOption(
  option: string,
  place: { container: Container; target: Network; from?: Network | undefined },
): boolean {
  if (option === interfaceNameOption) return !hasLiveStack(place.container);
  return place.from?.driver === place.target.driver || option.startsWith(anyDriversOptions);
}
