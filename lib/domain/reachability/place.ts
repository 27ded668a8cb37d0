import type { Container } from '../container';
import type { Endpoint } from '../endpoint';
import { endpointsOf } from '../endpoints-of';
import { stackProvider } from '../shared-stack';
import { containersById } from '../snapshot-index';
import type { Declared } from './declared';
import type { Hop } from './hop';
import type { Party } from './question';

/** The network stack that a party speaks from: its own with its endpoints, the host's, or nobody's. */
export type Stack =
  | { kind: 'own'; container: Container; endpoints: readonly Endpoint[] }
  | { kind: 'host' }
  | { kind: 'outside' }
  /** It shares the stack of a container that is gone. */
  | { kind: 'lost' };

/** Where a party is: its stack, and the hops from there to the party itself. */
export type Place = {
  party: Party;
  /** Of a container; `host` and `outside` are words of the messages. */
  name: string;
  container?: Container;
  stack: Stack;
  /** From the stack's edge inwards: the host without its interface, the container whose stack it is, the party. */
  inwards: Hop[];
};

/** @returns undefined for a container that the engine does not have. */
export function placeOf(party: Party, snapshot: Declared['snapshot']): Place | undefined {
  if (party.kind !== 'container') {
    return { party, name: party.kind, stack: { kind: party.kind }, inwards: [{ kind: party.kind }] };
  }
  const byId = containersById(snapshot.containers);
  const container = byId.get(party.id);
  if (container === undefined) return undefined;
  const itself: Hop = { kind: 'container', id: container.id };
  const of = { party, name: container.name, container };
  const provider = stackProvider(container, byId);
  if (provider === undefined) return { ...of, stack: { kind: 'lost' }, inwards: [itself] };
  const rides: Hop[] =
    provider.id === container.id ? [itself] : [{ kind: 'container', id: provider.id }, itself];
  if (provider.networkMode === 'host')
    return { ...of, stack: { kind: 'host' }, inwards: [{ kind: 'host' }, ...rides] };
  const endpoints = endpointsOf(snapshot.endpoints)(provider.id);
  return { ...of, stack: { kind: 'own', container: provider, endpoints }, inwards: rides };
}

/** True where both speak from one stack, and so reach each other by loopback. */
export function isSameStack(one: Stack, other: Stack): boolean {
  if (one.kind === 'own' && other.kind === 'own') return one.container.id === other.container.id;
  return one.kind === 'host' && other.kind === 'host';
}

/** The whole path: out of one place, over what lies between, into the other. The host's own hop is told in the middle. */
export function pathOf(from: Place, between: readonly Hop[], to: Place): Hop[] {
  const notHost = (hop: Hop) => hop.kind !== 'host';
  const out = between.some((hop) => hop.kind === 'host') ? from.inwards.filter(notHost) : from.inwards;
  const into = between.some((hop) => hop.kind === 'host') ? to.inwards.filter(notHost) : to.inwards;
  return [...out.toReversed(), ...between, ...into];
}
