import type { ProbeBody } from '@/lib/contract/probe';
import type { Container } from '@/lib/domain/container';
import type { Destination } from '@/lib/domain/probe/targets';
import type { Party, Question } from '@/lib/domain/reachability/question';
import type { Snapshot } from '@/lib/domain/snapshot';
import { containersById, networksById } from '@/lib/domain/snapshot-index';
import { problemSentences } from '@/lib/messages/http-problems';
import { AppError } from '../app-error';

/** A probe's body, held against what there is. */
export type AskedProbe = {
  snapshot: Snapshot;
  /** Absent for the host. */
  from: Container | undefined;
  to: Destination;
  port: number | undefined;
  protocol: Question['protocol'];
};

/** @throws AppError not-found for a container or a network that is not there. */
export function askedProbe(snapshot: Snapshot, { from, to, port, protocol }: ProbeBody): AskedProbe {
  return {
    snapshot,
    from: 'containerId' in from ? containerOf(snapshot, from.containerId) : undefined,
    to: destinationOf(snapshot, to),
    ...{ port, protocol },
  };
}

/** @returns what to explain about it; undefined for a network or an address, which no explanation is about. */
export function questionOf({ from, to, port, protocol }: AskedProbe): Question | undefined {
  const party = partyOf(to);
  if (party === undefined) return undefined;
  const asker: Party = from === undefined ? { kind: 'host' } : { kind: 'container', id: from.id };
  return { from: asker, to: party, protocol, ...(port !== undefined && { port }) };
}

/** @returns how it is called in a sentence. */
export function destinationName(snapshot: Snapshot, to: Destination): string {
  if (to.kind === 'container') return to.container.name;
  if (to.kind === 'network') return networksById(snapshot.networks).get(to.networkId)?.name ?? to.networkId;
  return to.kind === 'elsewhere' ? to.name : to.kind;
}

function partyOf(to: Destination): Party | undefined {
  if (to.kind === 'container') return { kind: 'container', id: to.container.id };
  return to.kind === 'host' || to.kind === 'outside' ? { kind: to.kind } : undefined;
}

function containerOf(snapshot: Snapshot, id: string): Container {
  const container = containersById(snapshot.containers).get(id);
  if (container !== undefined) return container;
  throw new AppError('not-found', problemSentences.containerUnknown(id).message);
}

function destinationOf(snapshot: Snapshot, to: ProbeBody['to']): Destination {
  if ('containerId' in to) return { kind: 'container', container: containerOf(snapshot, to.containerId) };
  if ('outside' in to) return { kind: 'outside' };
  if ('host' in to) return to.host === true ? { kind: 'host' } : { kind: 'elsewhere', name: to.host };
  if (!networksById(snapshot.networks).has(to.networkId))
    throw new AppError('not-found', problemSentences.networkUnknown(to.networkId).message);
  return { kind: 'network', networkId: to.networkId };
}
