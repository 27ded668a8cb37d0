import { hasLiveStack } from '../container';
import { gatewayMode, isOpenedDirectly } from './bridge-rules';
import type { Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { bridgeHop } from './host-exit';
import { brokenLan, isOnLan, lanHop } from './lan-rules';
import { membershipsOf, type OwnPlace } from './memberships';
import { pathOf } from './place';
import { byPublishedPorts } from './published';
import { connectAnywhere, noRemedy } from './remedies';

type ToOwn = Pair & { to: OwnPlace };

/** From the world to a container: by its own address on a LAN, by a published port, or straight to an address that is routed to the host. */
export function fromOutside(pair: ToOwn): Candidate[] {
  const open = [...byLan(pair), ...byPublishedPorts(pair), ...byRoutes(pair)];
  return open.length === 0 ? notPublished(pair) : open;
}

function byLan({ from, to, declared, question }: ToOwn): Candidate[] {
  return membershipsOf(to.stack, declared).flatMap(({ network, endpoint }): Candidate[] => {
    if (!isOnLan(network)) return [];
    const { parent, name } = network;
    const address = endpoint.ipv4 ?? endpoint.ipv6;
    const hop: Hop = { kind: 'network', id: network.id };
    const host = lanHop(network);
    const { container } = to.stack;
    const broken = brokenLan(network, { hop, host, container: container.name, declared });
    const { port } = question;
    return [
      {
        kind: 'lan',
        networkId: network.id,
        names: [],
        hops: pathOf(from, [host, hop], to),
        ...(address !== undefined && { address, family: address.includes(':') ? 6 : 4 }),
        ...(address !== undefined && port !== undefined && { arrives: { address, port } }),
        ...(broken !== undefined && { broken }),
        ...(parent !== undefined && { notes: [{ code: 'lan-only', network: name, parent }] }),
      },
    ];
  });
}

/** Whether the LAN has a route to the network, nobody here knows; where it has one, these take what comes. */
function byRoutes({ from, to, declared, question }: ToOwn): Candidate[] {
  return membershipsOf(to.stack, declared).flatMap(({ network, endpoint }) =>
    ([4, 6] as const).flatMap((family): Candidate[] => {
      const address = family === 4 ? endpoint.ipv4 : endpoint.ipv6;
      if (network.driver !== 'bridge' || network.internal || address === undefined) return [];
      if (isOpenedDirectly(network, family, { to, question, declared }) !== true) return [];
      const host = bridgeHop(network);
      const subnet = network.subnets.find((one) => one.subnet.includes(':') === (family === 6))?.subnet;
      return [
        {
          ...{ kind: 'routed', networkId: network.id, family, address, names: [] },
          hops: pathOf(from, [host, { kind: 'network', id: network.id }], to),
          broken: {
            at: host,
            obstacle: {
              code: 'no-way-back',
              network: network.name,
              why: gatewayMode(network, family, declared) === 'routed' ? 'routed' : 'unprotected',
              ...(subnet !== undefined && { subnet }),
            },
            remedy: noRemedy,
          },
        },
      ];
    }),
  );
}

function notPublished({ from, to, question, declared }: ToOwn): Candidate[] {
  const networks = membershipsOf(to.stack, declared).map(({ network }) => network);
  const [first] = networks;
  if (first === undefined) return [];
  const { container } = to.stack;
  const { port, protocol } = question;
  const detail = declared.details?.get(container.id);
  // What one that does not run would publish, only an inspection tells.
  if (!hasLiveStack(container) && detail === undefined) return [];
  const isAsked = (detail?.portBindings ?? []).some(
    (one) => one.protocol === protocol && (port === undefined || one.containerPort === port),
  );
  const host: Hop = { kind: 'host' };
  const { name } = container;
  return [
    {
      kind: 'published',
      names: [],
      hops: pathOf(from, [host, { kind: 'network', id: first.id }], to),
      broken: {
        at: host,
        ...(isAsked
          ? {
              obstacle: {
                code: 'published-nowhere',
                container: name,
                networks: networks.map((network) => network.name),
              },
              remedy: connectAnywhere(container),
            }
          : {
              obstacle: {
                ...{ code: 'not-published', container: name, protocol },
                ...(port !== undefined && { port }),
              },
              remedy: noRemedy,
            }),
      },
    },
  ];
}
