import type { Container } from '../../container';
import type { ContainerDetail } from '../../detail';
import type { Endpoint } from '../../endpoint';
import type { HostInterfaces } from '../../host-interface';
import type { Network } from '../../network';
import type { Listening } from '../../sockets/listening';
import { aContainerDetail, anEndpointDetail } from '../../testing/detail-factories';
import {
  aContainer,
  aNetwork,
  anEndpoint,
  anInterface,
  aSnapshot,
  systemNetworks,
} from '../../testing/factories';
import type { Declared } from '../declared';
import type { Party, Question } from '../question';

/** A container by its name, with what it is plugged into: the network's name and an address there, or none where it has none. */
type Plugged = Partial<Container> & {
  name: string;
  on?: Record<string, string | { ipv4?: string; ipv6?: string } | Partial<Endpoint>>;
  /** Inspected: aliases on each network, and ports asked for. */
  detail?: { aliases?: Record<string, string[]>; ports?: string[]; links?: Record<string, string[]> };
  listens?: string[];
};

/** A host at 192.168.1.10 on eth0 that leads out. */
export const aHost: Extract<HostInterfaces, { available: true }> = {
  available: true,
  interfaces: [anInterface()],
  routes: [],
};

/** What an engine with these networks and containers declares: Docker 28.5 on a host that was not read, unless said otherwise. */
export function aWorld(world: {
  networks?: readonly Network[];
  containers?: readonly Plugged[];
  host?: HostInterfaces;
  version?: string;
  apiVersion?: string;
  snapshot?: Partial<Declared['snapshot']>;
}): Declared {
  const plugged = world.containers ?? [];
  const details = plugged.flatMap((one) =>
    one.detail === undefined ? [] : [[`ctr-${one.name}`, detailOf(one)] as const],
  );
  const listening = plugged.flatMap((one) =>
    one.listens === undefined ? [] : [[`ctr-${one.name}`, one.listens.map(listeningOf)] as const],
  );
  return {
    snapshot: aSnapshot({
      ...world.snapshot,
      networks: [...systemNetworks(), ...(world.networks ?? [])],
      containers: plugged.map(containerOf),
      endpoints: plugged.flatMap(endpointsOf),
    }),
    host: world.host ?? { available: false, reason: 'not-read' },
    engine: { version: world.version ?? '28.5.2', apiVersion: world.apiVersion ?? '1.51' },
    details: new Map(details),
    listening: new Map(listening),
  };
}

function containerOf({ on = {}, detail: _, listens: __, ...container }: Plugged): Container {
  return aContainer({ networkMode: Object.keys(on)[0] ?? 'none', ...container });
}

function endpointsOf({ name, state, on = {} }: Plugged): Endpoint[] {
  return Object.entries(on).map(([network, at]) => {
    const {
      ipv4: _,
      mac: __,
      gateway: ___,
      ...bare
    } = anEndpoint({
      containerId: `ctr-${name}`,
      networkId: network.startsWith('missing:') ? network : `net-${network}`,
      status: state === undefined || state === 'running' ? 'up' : state === 'paused' ? 'paused' : 'down',
    });
    return { ...bare, ...(typeof at === 'string' ? { ipv4: at } : at) };
  });
}

function detailOf(one: Plugged): ContainerDetail {
  const { detail = {}, on = {} } = one;
  return aContainerDetail({
    container: containerOf(one),
    endpoints: Object.keys(on).map((network) =>
      anEndpointDetail({
        networkName: network,
        aliases: detail.aliases?.[network] ?? [],
        links: detail.links?.[network] ?? [],
      }),
    ),
    portBindings: (detail.ports ?? []).map((text) => {
      const [hostPort = '', containerPort = ''] = text.split(':');
      return { hostIp: '', hostPort, containerPort: Number(containerPort), protocol: 'tcp' };
    }),
  });
}

/** `0.0.0.0:80`, `[::]:53/udp`. */
function listeningOf(text: string): Listening {
  const match = /^\[?([^\]]+?)\]?:(\d+)(\/udp)?$/.exec(text);
  const [, address = '', port = '', udp] = match ?? [];
  return { address, port: Number(port), protocol: udp === undefined ? 'tcp' : 'udp' };
}

/** A bridge named so, on 172.20.`place`.0/24. */
export function aBridge(name: string, place: number, over: Partial<Network> = {}): Network {
  return aNetwork({
    name,
    subnets: [{ subnet: `172.20.${place}.0/24`, gateway: `172.20.${place}.1`, auxAddresses: {} }],
    ...over,
  });
}

/** `web → db:5432`, `host → web:53/udp`, `outside → web`. */
export function asked(text: string): Question {
  const [from = '', rest = ''] = text.split(' → ');
  const [to = '', portText] = rest.split(':');
  const [port, protocol] = portText?.split('/') ?? [];
  return {
    from: partyOf(from),
    to: partyOf(to),
    ...(port !== undefined && { port: Number(port) }),
    protocol: protocol === 'udp' ? 'udp' : 'tcp',
  };
}

function partyOf(text: string): Party {
  return text === 'host' || text === 'outside' ? { kind: text } : { kind: 'container', id: `ctr-${text}` };
}
