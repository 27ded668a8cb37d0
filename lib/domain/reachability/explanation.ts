import type { Remedy } from '../findings/remedy';
import type { Hop } from './hop';
import type { Question } from './question';
import type { ReachNote, ReachObstacle } from './reach-facts';

/** By what a way leads from one to the other. */
export const wayKinds = [
  /** Both share one network stack: `container:x`, or the host's. */
  'same-stack',
  /** Over a network that both are on. */
  'network',
  /** By a port that is published on the host. */
  'published',
  /** By the address that the host has on a network: its gateway. */
  'gateway',
  /** From the host straight to an address behind one of its bridges, or routed there. */
  'routed',
  /** From a container out through the host, translated to its address. */
  'masqueraded',
  /** Over the LAN that a macvlan or ipvlan network rides on. */
  'lan',
  /** Between the host itself and what lies beyond it, by its own interfaces. */
  'uplink',
] as const;
export type WayKind = (typeof wayKinds)[number];

/** One way on which `from` reaches `to`. */
export type Way = {
  kind: WayKind;
  /** The network that it takes, where it takes one. */
  networkId?: string;
  family: 4 | 6;
  /** What `from` has to connect to. Absent where `to` is the world outside. */
  address?: string;
  /** The port to connect to, where that is another than the asked one or was not asked: of a published port, the host's. */
  port?: number;
  /** The names that lead `from` to that address, the best first; empty where it has to know the address. */
  names: string[];
  hops: Hop[];
};

/** A way that would lead there and is broken. */
export type BlockedWay = Omit<Way, 'address' | 'family'> & {
  family?: 4 | 6;
  address?: string;
  /** The index in `hops` at which it breaks: what comes before is reached. */
  breaksAt: number;
  obstacle: ReachObstacle;
  remedy: Remedy;
};

/**
 * What the engine declares about a question. `unknown` where it can not be told from that alone: another host's firewall, a plugin's
 * driver, a port of which nobody knows who listens.
 */
export type Explanation = {
  question: Question;
  verdict: 'reachable' | 'unreachable' | 'unknown';
  /** The best first: by name before by address, over a network before around it. Empty unless reachable. */
  ways: Way[];
  /** The most telling first: what is nearest to working. May be there beside ways. */
  blocked: BlockedWay[];
  /** What is worth knowing besides: the names do not lead there, nobody is known to listen there. */
  notes: ReachNote[];
};
