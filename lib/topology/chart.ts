import type { Container } from '../domain/container';
import type { BrokenReason, EndpointStatus } from '../domain/endpoint';
import type { HostInterface } from '../domain/host-interface';
import type { Network } from '../domain/network';

/** Chart coordinates: px at zoom 1, x to the right, y downwards. The host band's bottom edge is y = 0, the first card's left edge x = 0. */
export type Point = { x: number; y: number };
export type Rect = { x: number; y: number; width: number; height: number };

/** One row of a card: a container at home, a guest's slot, or a rider on another container's stack. */
export type Leaf = {
  /** Unique in a chart: `<card id>/<container id>`; for homes and guests that is the endpoint's key. */
  key: string;
  kind: 'home' | 'guest' | 'rider';
  containerId: string;
  /** The network it is a member of; a rider's is its provider's home, and `elsewhere` where no network is shown. */
  networkId: string;
  /** Its place in the card, kept for as long as it lives. */
  slot: number;
  /** Relative to its card's (or the host band's) top left corner. */
  rect: Rect;
  status: EndpointStatus;
  reason?: BrokenReason;
  /** IPv4 if it has one, else IPv6; without prefix length. */
  address?: string;
  name: string;
  state: Container['state'];
  health: Container['health'];
  project?: string;
  /** The Swarm task that it runs; its name ends with it. */
  taskId?: string;
  /** The container whose network stack a rider uses. */
  ridesOn?: string;
  /** Where a guest's body is; absent when it isn't drawn. */
  homeCardId?: string;
  /** On more than one network: it has guest slots elsewhere, or is one. */
  multiHomed: boolean;
};

/**
 * The row of a card that was too large to be drawn whole. Folded it stands for the leaves that are not drawn; open, all are, and it
 * folds them again.
 */
export type Fold = {
  isOpen: boolean;
  /** Relative to its card's top left corner. */
  rect: Rect;
  /** What it stands for: the leaves that are not drawn, or all. */
  counts: Record<EndpointStatus, number>;
  total: number;
  /** How many of them a search found. */
  found: number;
};

/**
 * One network drawn. `missing`: containers refer to it, the engine no longer has it. `elsewhere`: containers that have
 * no network in this view. `none`: Docker's network `none`. The network `host` is no card but the host band.
 */
export type Card = {
  /** The network's id, `missing:<name>`, or `elsewhere`. */
  id: string;
  kind: 'network' | 'missing' | 'elsewhere' | 'none';
  /** The network's name; empty for `elsewhere`, whose words are the page's. */
  name: string;
  network?: Network;
  rect: Rect;
  /** Under which its place is remembered: by name, so that a recreated network finds its place again. */
  placeKey: string;
  /** Columns of leaves. */
  columns: number;
  fold?: Fold;
  /** Those that are drawn, in slot order. */
  leaves: Leaf[];
  /** How many of its endpoints have each status; riders have none. */
  counts: Record<EndpointStatus, number>;
  total: number;
};

/** What holds the networks of one project or stack together. A group that had no room to grow has several. */
export type Frame = {
  key: string;
  /** The project's or stack's. */
  name: string;
  rect: Rect;
  /** How many networks are in it. */
  networks: number;
};

/**
 * `interface` is absent where only a network's `parent` tells of it: the host's interfaces could not be read, or have not been yet,
 * which `isAwaited` tells.
 */
export type HostInterfaceBox = { name: string; rect: Rect; interface?: HostInterface; isAwaited?: boolean };

/** A published port on the host; 0.0.0.0 and :: of one port are one socket. */
export type Socket = {
  key: string;
  rect: Rect;
  hostIp: string;
  hostPort: number;
  protocol: string;
  targets: { containerId: string; containerName: string; containerPort: number }[];
  reach: 'everywhere' | 'loopback' | 'one-address';
  /** Two containers claim it. */
  conflict: boolean;
};

/** The engine's host. All rects within are relative to the band's top left corner. */
export type HostBand = {
  rect: Rect;
  name: string;
  /** The network `host`, where this view has it. */
  network?: Network;
  interfaces: HostInterfaceBox[];
  sockets: Socket[];
  /** Containers in host mode, and riders on them. */
  members: Leaf[];
  /** Sockets for which the band has no room. */
  hiddenSockets: number;
  /** Where bridges' masqueraded traffic enters the host. */
  nat: Rect;
};

/** An edge: orthogonal, in absolute coordinates, from the host or the home leaf to the card or the guest slot. */
export type Route = {
  key: string;
  kind: 'uplink' | 'guest' | 'rider';
  style: 'nat' | 'direct' | 'overlay';
  /** At least two; consecutive ones share x or y. */
  points: Point[];
  /** The endpoint's; absent on uplinks. */
  status?: EndpointStatus;
  networkId: string;
  containerId?: string;
  /** Routes of one bus may share a line: they form a tree. */
  bus?: string;
  /** Along the points, px. */
  length: number;
};

export type Chart = {
  outside: { rect: Rect };
  host: HostBand;
  cards: Card[];
  /** None where networks are not gathered. */
  frames: Frame[];
  routes: Route[];
  /** Guest edges that exist but were not routed, because there are too many to follow. */
  undrawnRoutes: number;
  /** All that the routes' lines depend on: where it is equal, so are the lines. */
  routingKey: string;
  /** False while lines are those of the chart before: to find new ones for a large chart takes longer than a frame. */
  isRouted: boolean;
  /** Holds everything drawn. */
  bounds: Rect;
  /** The same for charts that have the same things at the same places: they differ in names, states and addresses alone. */
  shape: object;
};
