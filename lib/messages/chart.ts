import type { Container } from '../domain/container';
import type { BrokenReason, EndpointStatus } from '../domain/endpoint';
import type { Reason } from '../domain/reason';

/** The words of the chart: its cards, leaves and edges, the two gestures, the legend and what stands there when nothing is drawn. */
export const chartMessages = {
  region: 'Topology',
  outside: 'Outside: the LAN and the internet',
  network: ({ name }: { name: string }) => `Network ${name}`,
  container: ({ name }: { name: string }) => `Container ${name}`,
  guest: ({ name, network }: { name: string; network: string }) => `Endpoint of ${name} on ${network}`,
  guestHint: ({ home }: { home: string }) =>
    `On this network too. Its body is in ${home}, where its default route leaves.`,
  edge: ({ name, network, status }: { name: string; network: string; status: EndpointStatus }) =>
    `${name} on ${network}: ${status}`,
  riderEdge: ({ name, owner, status }: { name: string; owner: string; status: EndpointStatus }) =>
    `${name} on the network of ${owner}: ${status}`,

  groupBy: {
    title: 'Group networks',
    choices: { none: 'Not grouped', project: 'By Compose project', stack: 'By Swarm stack' },
    nothing: 'none here',
    count: ({ count }: { count: number }) => (count === 1 ? '1 network' : `${count} networks`),
  },
  fold: {
    text: ({ total, isOpen }: { total: number; isOpen: boolean }) =>
      isOpen ? `All ${total} shown` : `${total} folded`,
    label: ({ network, total, isOpen }: { network: string; total: number; isOpen: boolean }) =>
      isOpen
        ? `Fold the ${total} containers of ${network}`
        : `Show the ${total} folded containers of ${network}`,
    /** What is folded, by status: none that no container has. */
    counts: (counts: Readonly<Record<EndpointStatus, number>>) =>
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([status, count]) => `${count} ${status}`)
        .join(', '),
    found: ({ count }: { count: number }) => `${count} found`,
    opened: ({ network, total }: { network: string; total: number }) =>
      `All ${total} containers of ${network} are shown.`,
    closed: ({ network }: { network: string }) => `${network} is folded.`,
    open: 'Show all its containers',
    close: 'Fold its containers',
  },
  drivers: {
    bridge: 'bridge',
    host: 'host',
    null: 'none',
    overlay: 'overlay',
    macvlan: 'macvlan',
    ipvlan: 'ipvlan',
  } as Readonly<Record<string, string>>,
  statuses: {
    up: 'up',
    starting: 'starting',
    unhealthy: 'unhealthy',
    paused: 'paused',
    down: 'down',
    broken: 'broken',
  } satisfies Record<EndpointStatus, string>,
  statusMeanings: {
    up: 'running, and it has its addresses',
    starting: 'running, its health check has not passed yet',
    unhealthy: 'running, its health check fails',
    paused: 'frozen: addresses held, nothing answers',
    down: 'not running: configured, no live endpoint',
    broken: 'configured, but it cannot work',
  } satisfies Record<EndpointStatus, string>,
  states: {
    created: 'created, never started',
    running: 'running',
    paused: 'paused',
    restarting: 'restarting',
    removing: 'being removed',
    exited: 'exited',
    dead: 'dead',
  } satisfies Record<Container['state'], string>,
  /** In place of an address, where there is none because of the container's state. */
  stateWords: {
    created: 'created',
    running: 'running',
    paused: 'paused',
    restarting: 'restarting…',
    removing: 'removing…',
    exited: 'exited',
    dead: 'dead',
  } satisfies Record<Container['state'], string>,
  broken: {
    'network-missing': 'its network is gone',
    'no-endpoint': 'no endpoint',
    'no-address': 'no address',
    'provider-missing': 'its provider is gone',
  } satisfies Record<BrokenReason, string>,
  brokenLong: {
    'network-missing': 'The network it refers to no longer exists, so it cannot start.',
    'no-endpoint': 'It runs, but the engine holds no endpoint for it on this network.',
    'no-address': 'It runs, but it has no address on this network.',
    'provider-missing': 'The container whose network it shares no longer exists.',
  } satisfies Record<BrokenReason, string>,

  flags: {
    internal: 'internal',
    attachable: 'attachable',
    ingress: 'ingress',
    ipv6: 'IPv6',
    iccOff: 'ICC off',
    noDns: 'no DNS by name',
    noMasquerade: 'no masquerade',
    encrypted: 'encrypted',
    configOnly: 'config only',
    swarm: 'swarm',
    vlan: ({ id }: { id: number }) => `VLAN ${id}`,
  },
  flagMeanings: {
    internal: 'No way out: the network has no line to the host or the outside.',
    attachable: 'Containers outside of Swarm services may connect to it.',
    ingress: 'The routing mesh of published Swarm ports.',
    ipv6: 'Its endpoints have IPv6 addresses.',
    iccOff: 'Containers on it cannot reach each other.',
    noDns: 'The default bridge: containers on it do not find each other by name.',
    noMasquerade: 'Traffic leaves it with the container’s own address.',
    encrypted: 'Traffic between nodes is encrypted.',
    configOnly: 'Only holds settings for other networks; nothing connects to it.',
    swarm: 'Spans the nodes of the Swarm.',
    mode: 'How traffic between its containers and its parent is handled.',
    vlan: 'Its traffic is tagged with this VLAN id.',
  },
  parent: ({ parent }: { parent: string }) => `on ${parent}`,
  parentHint: ({ driver, parent }: { driver: string; parent: string }) =>
    `${driver} that rides on the host’s interface ${parent}. The host itself cannot reach its containers.`,
  noSubnet: 'no subnet',
  noNetworkAtAll: 'no network at all',
  missing: 'no longer exists',
  elsewhere: 'Outside this view',
  elsewhereHint: 'none of their networks is shown',
  noMembers: 'no containers',
  upCount: ({ up, total }: { up: number; total: number }) =>
    up === total ? `${total} up` : `${up} of ${total} up`,
  networkDescription: (facts: {
    driver: string;
    subnets: readonly string[];
    flags: readonly string[];
    up: number;
    total: number;
  }) =>
    [
      `Driver ${facts.driver}`,
      facts.subnets.length === 0
        ? 'no subnet'
        : facts.subnets.length === 1
          ? `subnet ${facts.subnets.join()}`
          : `subnets ${facts.subnets.join(', ')}`,
      ...facts.flags,
      facts.total === 0
        ? 'no containers'
        : facts.total === 1
          ? `1 container, ${facts.up} up`
          : `${facts.total} containers, ${facts.up} up`,
    ].join('; '),
  missingDescription: ({ total }: { total: number }) =>
    total === 1
      ? 'This network no longer exists, but 1 container still refers to it.'
      : `This network no longer exists, but ${total} containers still refer to it.`,
  noneDescription: ({ total }: { total: number }) =>
    total === 1 ? '1 container with no network at all.' : `${total} containers with no network at all.`,
  containerDescription: (facts: {
    state: string;
    endpoints: readonly { network: string; address?: string | undefined; status: EndpointStatus }[];
    project?: string | undefined;
    owner?: string | undefined;
  }) =>
    [
      facts.state,
      ...facts.endpoints.map(({ network, address, status }) =>
        [network, address, status].filter(Boolean).join(' '),
      ),
      ...(facts.owner === undefined ? [] : [`shares the network of ${facts.owner}`]),
      ...(facts.project === undefined ? [] : [`project ${facts.project}`]),
    ].join('; '),
  shares: ({ owner }: { owner: string }) => `shares ${owner}’s network`,
  /** Told to screen readers where a chart is too large for everything on it to be an element of the page. */
  largeChart: ({ networks, containers }: { networks: number; containers: number }) =>
    `${networks} networks and ${containers} containers. Arrow keys lead from each to the next; the table lists all of them.`,
  hiddenEdges: ({ count }: { count: number }) =>
    count === 1
      ? '1 edge is not drawn: there are too many to follow. The guest slot shows it.'
      : `${count} edges are not drawn: there are too many to follow. The guest slots show them.`,

  host: {
    word: 'host',
    group: 'Network host',
    membersTitle: 'on the host’s own network',
    networkDescription: ({ total, up }: { total: number; up: number }) =>
      total === 1
        ? `Driver host; 1 container that shares the host’s network stack, ${up} up`
        : `Driver host; ${total} containers that share the host’s network stack, ${up} up`,
    interface: ({ name, address, state }: { name: string; address?: string | undefined; state: string }) =>
      address === undefined ? `Interface ${name}, ${state}` : `Interface ${name}, ${address}, ${state}`,
    interfaceStates: { up: 'up', down: 'down', unknown: 'state unknown' },
    defaultRoute: 'default route',
    nat: 'NAT',
    natHint: 'Traffic of bridge networks leaves here with the host’s own address.',
    interfaceUnread: 'not read',
    interfaceAwaited: 'reading…',
    interfaceUnreadHint: 'A network rides on it, but the host’s interfaces could not be read.',
    hiddenSockets: ({ count }: { count: number }) => (count === 1 ? '+1 more port' : `+${count} more ports`),
  },
  socket: {
    everywhere: 'open everywhere',
    loopback: 'this host only',
    'one-address': 'one address',
    hints: {
      everywhere: 'Reachable from outside through every address of the host.',
      loopback: 'Reachable from the host itself only.',
      'one-address': 'Reachable from outside through this one address.',
    },
    conflict: 'claimed twice',
    conflictHint: 'More than one container claims this port; only one can have it.',
    label: (socket: { address: string; protocol: string; targets: string; reach: string }) =>
      `Published ${socket.address}/${socket.protocol} to ${socket.targets}, ${socket.reach}`,
  },

  controls: {
    group: 'View',
    fit: 'Fit the whole chart',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    tidy: 'Tidy: forget the positions you arranged',
    minimap: 'Overview of the chart',
    tidied: 'The chart is laid out afresh.',
  },
  legend: {
    title: 'Legend',
    open: 'Show the legend',
    close: 'Hide the legend',
    statuses: 'Status',
    drivers: 'Drivers',
    lines: 'Lines',
    nat: 'through NAT',
    direct: 'direct, on the LAN',
    overlay: 'across Swarm nodes',
    guest: 'one container, another network',
    rider: 'shares a network stack',
    containers: 'Containers',
    rows: {
      home: 'at home: its default route leaves here',
      guest: 'here too, at home in another network',
      rider: 'shares another container’s network',
      stopped: 'not running',
    },
    moves: 'Drag a network’s header to arrange. Drag a container to change its network.',
  },

  empty: {
    noContainers: 'No containers yet.',
    noContainersHint:
      'These are the networks Docker makes itself. Run a container, here or with a command like the one below, or create a network; both show at once.',
    noContainersCommand: 'docker run -d --name web nginx',
    filtered: 'Nothing passes the filters.',
    filteredHint: 'The engine has networks and containers, but none that these filters let through.',
    clearFilters: 'Clear filters',
    loading: ({ name }: { name: string }) => `Reading the networks of ${name}…`,
    noEngine: ({ name }: { name: string }) => `No word from ${name} yet.`,
    noEngineRemedy: 'Portolan keeps trying; the chart appears as soon as the engine answers.',
    copyCommand: 'Copy the command',
    commandCopied: 'Copied',
  },
  stale: ({ time }: { time: string }) => `As it was at ${time}`,

  move: {
    canTake: 'can take it',
    isSource: 'it is here now',
    /** How far a leaf must be carried is told once, when it is grabbed. */
    grabbed: ({ container, network, takers }: { container: string; network: string; takers: number }) =>
      takers === 0
        ? `Grabbed ${container} from ${network}. No other network can take it. Escape to cancel.`
        : takers === 1
          ? `Grabbed ${container} from ${network}. 1 network can take it. Choose with the arrow keys, drop with Enter, cancel with Escape.`
          : `Grabbed ${container} from ${network}. ${takers} networks can take it. Choose with the arrow keys, drop with Enter, cancel with Escape.`,
    target: ({ network, verdict }: { network: string; verdict: string }) => `${network}: ${verdict}`,
    cancelled: ({ container }: { container: string }) => `Cancelled. ${container} stays where it was.`,
    refused: ({ container, network }: { container: string; network: string }) =>
      `${container} cannot move to ${network}.`,
    notDisconnected: ({ container, network }: { container: string; network: string }) =>
      `${container} cannot be disconnected from ${network}.`,
    readHint: 'Looking around, searching and inspecting still work.',
    ghostHint: {
      neutral: 'carry it to a network',
      takes: ({ network }: { network: string }) => `move to ${network}`,
      refuses: ({ network }: { network: string }) => `not to ${network}`,
      disconnect: ({ network }: { network: string }) => `disconnect from ${network}`,
    },
    disabled: ({ because }: { because: string }) => `Nothing can be changed now. ${because}`,
    arranged: ({ network }: { network: string }) => `${network} moved on the chart.`,
  },
  /** Said after the description of what bears a mark. */
  marked: 'Has a problem; the findings tell which.',
  menu: {
    label: ({ name }: { name: string }) => `Actions for ${name}`,
    canvasLabel: 'Actions for the chart',
    inspect: 'Inspect',
    moveTo: 'Move to…',
    connectTo: 'Connect to…',
    disconnectFrom: ({ network }: { network: string }) => `Disconnect from ${network}`,
    copyAddress: ({ address }: { address: string }) => `Copy ${address}`,
    copied: ({ address }: { address: string }) => `Copied ${address}.`,
    copyFailed: ({ address }: { address: string }) =>
      `The browser did not allow copying. The address is ${address}.`,
    createNetwork: 'Create network',
    runContainer: 'Run a container…',
    editNetwork: 'Edit network…',
    removeNetwork: 'Remove network…',
    pruneNetworks: 'Prune networks…',
    fit: 'Fit',
    tidy: 'Tidy',
  },
} as const;

/** A refusal in the few words that fit on a card; undefined where only the whole sentence tells it. */
export function refusalInShort(reason: Reason): string | undefined {
  switch (reason.code) {
    case 'already-connected':
      return 'already on it';
    case 'same-network':
      return chartMessages.move.isSource;
    case 'shares-host-stack':
      return 'uses the host’s stack';
    case 'shares-container-stack':
      return `shares ${reason.owner}’s network`;
    case 'swarm-task':
      return 'Swarm decides';
    case 'container-removing':
      return 'is being removed';
    case 'container-restarting':
      return 'is restarting';
    case 'target-is-host':
      return 'only when created';
    case 'target-is-none':
      return 'disconnect instead';
    case 'target-not-attachable':
      return 'not attachable';
    case 'target-is-ingress':
      return 'Swarm’s own';
    case 'target-is-gateway-bridge':
      return 'Docker’s own';
    case 'target-config-only':
      return 'settings only';
    case 'no-free-address':
      return 'no free address';
    case 'network-unknown':
      return 'no longer exists';
    case 'container-unknown':
      return 'container is gone';
    case 'not-connected':
      return 'not connected';
    default:
      return undefined;
  }
}
