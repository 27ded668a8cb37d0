import type { Container } from '../../container';
import { containerSchema } from '../../container';
import { type ContainerDetail, containerDetailSchema } from '../../detail';
import type { Endpoint } from '../../endpoint';
import type { HostInterfaces } from '../../host-interface';
import { listeningSchema } from '../../sockets/listening';
import { aContainerDetail, anEndpointDetail } from '../../testing/detail-factories';
import { aContainer, anEndpoint, anInterface, aSnapshot, systemNetworks } from '../../testing/factories';
import type { Declared } from '../declared';
import { type Question, questionSchema } from '../question';
import { reachNetworks } from './reach-networks';

/** A host at 192.168.1.10 on eth0, which leads out, with a VLAN on it. */
export const aHost: Extract<HostInterfaces, { available: true }> = {
  available: true,
  interfaces: [anInterface(), anInterface({ name: 'eth0.10', defaultRoute: false, addresses: [] })],
  routes: [],
};

export type World = { host?: HostInterfaces; version?: string; snapshot?: Partial<Declared['snapshot']> };

/**
 * What an engine declares that runs these, on a host that was read unless said otherwise: `web on front; db on back,dual/6 paused`. Each has a
 * place of its own on its networks: the first .2, the next .3. After its name come, in any order:
 * `on <network>[/4|/6|/none|/ghost],…` · `in <network mode>` · a state · `publishes [<address>#]<host port>` of its port 80 · `asks <host port>` of
 * it (inspected) · `named <alias>,…` (inspected) · `links <name>` (inspected) · `hears <address>#<port>[/udp],…` or `hears nothing` · `task` ·
 * `serves <service>`.
 */
export function aWorld(
  text: string,
  { host = aHost, version = '28.5.2', snapshot = {} }: World = {},
): Declared {
  const all = text
    .split('; ')
    .filter((part) => part !== '')
    .map(read);
  return {
    snapshot: aSnapshot({
      ...snapshot,
      networks: [...systemNetworks(), ...reachNetworks],
      containers: all.map((one) => one.container),
      endpoints: all.flatMap((one) => one.endpoints),
    }),
    host,
    engine: { version, apiVersion: version.startsWith('20.') ? '1.41' : '1.51' },
    details: new Map(
      all.flatMap(({ detail }) => (detail === undefined ? [] : [[detail.container.id, detail]])),
    ),
    listening: new Map(
      all.flatMap(({ container, hears }) =>
        hears === undefined ? [] : [[container.id, hears.map(listeningOf)]],
      ),
    ),
  };
}

type Read = {
  container: Container;
  endpoints: Endpoint[];
  detail: ContainerDetail | undefined;
  hears: string[] | undefined;
};

function read(text: string, index: number): Read {
  const [name = '', ...words] = text.split(' ');
  const after = (word: string) => {
    const at = words.indexOf(word);
    return at < 0 ? undefined : words[at + 1];
  };
  const on = after('on')?.split(',') ?? [];
  const state =
    words.find((word) => ['paused', 'exited', 'created', 'restarting'].includes(word)) ?? 'running';
  const [address = '', port] = after('publishes')?.split('#') ?? [];
  const service = after('serves');
  const container = containerSchema.parse({
    ...aContainer({ name, networkMode: after('in') ?? on[0]?.split('/')[0] ?? 'none' }),
    state,
    ...(service !== undefined && {
      service,
      labels: { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': service },
    }),
    ...(words.includes('task') && { taskId: 't1' }),
    publishedPorts:
      address === ''
        ? []
        : [
            {
              hostIp: port === undefined ? '0.0.0.0' : address,
              hostPort: Number(port ?? address),
              containerPort: 80,
              protocol: 'tcp',
            },
          ],
  });
  const endpoints = on.map((place) => endpointOf(place, container, index + 2));
  const hears = after('hears');
  const isInspected = ['asks', 'named', 'links'].some((word) => words.includes(word));
  return {
    container,
    endpoints,
    detail: isInspected ? detailOf(container, endpoints, after) : undefined,
    hears: hears === undefined ? undefined : hears === 'nothing' ? [] : hears.split(','),
  };
}

function endpointOf(place: string, container: Container, number: number): Endpoint {
  const [network = '', family = '4'] = place.split('/');
  const known = [...systemNetworks(), ...reachNetworks].find((one) => one.name === network);
  const addresses = (known?.subnets ?? []).map(({ subnet }) => subnet.replace(/0?\/\d+$/, `${number}`));
  const ipv4 = addresses.find((one) => !one.includes(':'));
  const ipv6 = addresses.find((one) => one.includes(':'));
  const {
    ipv4: _,
    mac: __,
    gateway: ___,
    ...bare
  } = anEndpoint({
    containerId: container.id,
    networkId: known === undefined ? `missing:${network}` : `net-${network}`,
    networkName: network,
    status: container.state === 'running' ? 'up' : container.state === 'paused' ? 'paused' : 'down',
  });
  if (known === undefined) return { ...bare, status: 'broken', reason: 'network-missing' };
  if (family === 'ghost') return { ...bare, status: 'broken', reason: 'no-endpoint' };
  const isLive = bare.status === 'up' || bare.status === 'paused';
  return {
    ...bare,
    ...(isLive && family !== '6' && ipv4 !== undefined && { ipv4, gateway: ipv4.replace(/\d+$/, '1') }),
    ...(isLive && family !== '4' && ipv6 !== undefined && { ipv6 }),
  };
}

function detailOf(
  container: Container,
  endpoints: readonly Endpoint[],
  after: (word: string) => string | undefined,
): ContainerDetail {
  const asks = after('asks');
  const links = after('links');
  return containerDetailSchema.parse({
    ...aContainerDetail(),
    container,
    endpoints: endpoints.map(({ networkName }) =>
      anEndpointDetail({
        networkName,
        aliases: after('named')?.split(',') ?? [],
        links: links === undefined ? [] : [links],
      }),
    ),
    portBindings:
      asks === undefined
        ? []
        : [{ hostIp: '', hostPort: asks === '-' ? '' : asks, containerPort: 80, protocol: 'tcp' }],
  });
}

function listeningOf(text: string) {
  const [address, rest = ''] = text.split('#');
  const [port, protocol = 'tcp'] = rest.split('/');
  return listeningSchema.parse({ address, port: Number(port), protocol });
}

/** `web → db:5432`, `host → web:53/udp`, `outside → web`. */
export function asked(text: string): Question {
  const [from = '', rest = ''] = text.split(' → ');
  const [to = '', portText] = rest.split(':');
  const [port, protocol = 'tcp'] = portText?.split('/') ?? [];
  return questionSchema.parse({
    from: partyOf(from),
    to: partyOf(to),
    ...(port !== undefined && { port: Number(port) }),
    protocol,
  });
}

function partyOf(text: string) {
  return text === 'host' || text === 'outside' ? { kind: text } : { kind: 'container', id: `ctr-${text}` };
}
