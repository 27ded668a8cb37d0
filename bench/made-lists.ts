/** What `GET /networks` and `GET /containers/json?all=1` of a made engine answer, as JSON text. */
export type MadeLists = { networks: string; containers: string };

/**
 * The two lists of an engine that never was: `networks` bridges and `containers` running containers on them, every fifth on two, with the
 * labels and ports that Compose gives. The same each time.
 */
export function madeLists(networks: number, containers: number): MadeLists {
  return {
    networks: JSON.stringify(Array.from({ length: networks }, (_, index) => networkJson(index))),
    containers: JSON.stringify(
      Array.from({ length: containers }, (_, index) => containerJson(index, networks)),
    ),
  };
}

/** As engines write ids, and like a hash: what is made later does not sort last. */
function madeId(kind: 'c' | 'n' | 'e', index: number): string {
  const head = (Math.imul(index + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
  return `${head}${kind.charCodeAt(0).toString(16)}${index.toString(16).padStart(54, '0')}`;
}

function networkJson(index: number): object {
  const block = `10.${Math.floor(index / 250) % 250}.${index % 250}`;
  return {
    Name: `stack-${index}_default`,
    Id: madeId('n', index),
    Created: '2026-01-01T00:00:00.000000000Z',
    Scope: 'local',
    Driver: 'bridge',
    EnableIPv6: false,
    IPAM: { Driver: 'default', Options: null, Config: [{ Subnet: `${block}.0/24`, Gateway: `${block}.1` }] },
    Internal: false,
    Attachable: false,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: {},
    Options: {},
    Labels: { 'com.docker.compose.network': 'default', 'com.docker.compose.project': `stack-${index}` },
  };
}

function containerJson(index: number, networks: number): object {
  const home = index % networks;
  const on = index % 5 === 0 ? [home, (home + 1) % networks] : [home];
  const service = `service-${Math.floor(index / networks)}`;
  return {
    Id: madeId('c', index),
    Names: [`/stack-${home}-${service}-1`],
    Image: `registry.example/${service}:1.4.2`,
    ImageID: `sha256:${madeId('e', index)}`,
    Command: '/bin/server --listen :8080',
    Created: 1_767_225_600 + index,
    Ports: [
      { IP: '0.0.0.0', PrivatePort: 8080, PublicPort: 20_000 + (index % 40_000), Type: 'tcp' },
      { PrivatePort: 9090, Type: 'tcp' },
    ],
    Labels: {
      'com.docker.compose.project': `stack-${home}`,
      'com.docker.compose.service': service,
      'com.docker.compose.container-number': '1',
      'com.docker.compose.oneoff': 'False',
    },
    State: 'running',
    Status: 'Up 3 hours (healthy)',
    HostConfig: { NetworkMode: `stack-${home}_default` },
    NetworkSettings: {
      Networks: Object.fromEntries(
        on.map((network) => [`stack-${network}_default`, endpointJson(index, network)]),
      ),
    },
    Mounts: [],
  };
}

function endpointJson(index: number, network: number): object {
  const block = `10.${Math.floor(network / 250) % 250}.${network % 250}`;
  return {
    IPAMConfig: null,
    Links: null,
    Aliases: null,
    NetworkID: madeId('n', network),
    EndpointID: madeId('e', index),
    Gateway: `${block}.1`,
    IPAddress: `${block}.${2 + (Math.floor(index / 10) % 250)}`,
    IPPrefixLen: 24,
    IPv6Gateway: '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    MacAddress: '02:42:0a:00:00:02',
    DriverOpts: null,
  };
}
