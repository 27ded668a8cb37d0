import type { Container, EndpointWish } from './container';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { isUserDefined, type Network } from './network';

export const noWish: EndpointWish = { ipam: null, aliases: null, links: null, driverOpts: null };

/** What may not be asked of a network, whether the container runs or not. @throws EngineRefusal in Docker's words. */
export function refuseWish(engine: Engine, container: Container, network: Network, wish: EndpointWish): void {
  const { ipv4 = '', ipv6 = '' } = wish.ipam ?? {};
  if (!isUserDefined(network.name)) {
    if (ipv4 !== '' || ipv6 !== '') {
      throw new EngineRefusal(400, 'user specified IP address is supported on user defined networks only');
    }
    if ((wish.aliases ?? []).length > 0) {
      throw new EngineRefusal(
        400,
        'network-scoped alias is supported only for containers in user defined networks',
      );
    }
  }
  if ((ipv4 !== '' && !network.hasChosenSubnets[4]) || (ipv6 !== '' && !network.hasChosenSubnets[6])) {
    throw new EngineRefusal(
      400,
      'user specified IP address is supported only when connecting to networks with user configured subnets',
    );
  }
  refuseCompany(engine, container, network);
}

/** Host and none suffer no other network beside them. */
function refuseCompany(engine: Engine, container: Container, network: Network): void {
  if (network.driver === 'host' && container.hostConfig.networkMode !== 'host') {
    throw new EngineRefusal(
      400,
      'container cannot be disconnected from host network or connected to host network',
    );
  }
  for (const [name, attachment] of container.attachments) {
    const other = engine.networks.lookUp(attachment.networkId === '' ? name : attachment.networkId);
    if (other === undefined || other.name === network.name) continue;
    if (isNone(other) || isNone(network)) throw noneRefusal();
  }
}

/** A template has the same driver, and is refused later. */
function isNone({ driver, configOnly }: Network): boolean {
  return driver === 'null' && !configOnly;
}

function noneRefusal(): EngineRefusal {
  return new EngineRefusal(
    400,
    'container cannot be connected to multiple networks with one of the networks in private (none) mode',
  );
}

export function templateRefusal(): EngineRefusal {
  return new EngineRefusal(403, 'cannot create endpoint on configuration-only network');
}

/** Docker gives every container its short id and its host name as aliases on networks that were made. */
export function withShortId(container: Container, network: Network, wish: EndpointWish): EndpointWish {
  if (!isUserDefined(network.name)) return wish;
  const aliases = wish.aliases ?? [];
  const shortId = container.id.slice(0, 12);
  const { hostname } = container.config;
  const own = hostname === container.name ? [shortId] : [shortId, hostname];
  return { ...wish, aliases: [...new Set([...aliases, ...own])] };
}
