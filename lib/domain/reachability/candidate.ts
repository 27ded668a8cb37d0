import type { Remedy } from '../findings/remedy';
import type { Declared } from './declared';
import type { BlockedWay, Way } from './explanation';
import { type Hop, isSameHop } from './hop';
import type { Place } from './place';
import type { Question } from './question';
import type { ReachNote, ReachObstacle } from './reach-facts';

export type Broken = {
  /** One of the way's own hops: what comes before is reached. */
  at: Hop;
  obstacle: ReachObstacle;
  remedy: Remedy;
};

/** A way that may lead there, before it is known whether both live and listen. */
export type Candidate = Omit<Way, 'family'> & {
  family?: 4 | 6;
  broken?: Broken;
  /** Worth knowing where it is a way. */
  notes?: ReachNote[];
  /** What has to listen: the port in the stack of `to`, and the address that the connection comes to there. */
  arrives?: { address?: string; port: number };
};

/** What every rule is asked. */
export type Pair = { from: Place; to: Place; question: Question; declared: Declared };

/** @returns the candidate as a way; undefined where it is broken, or its family is not known. */
export function asWay(candidate: Candidate): Way | undefined {
  const { broken, notes: _, arrives: __, family, ...way } = candidate;
  return broken !== undefined ? undefined : { ...way, family: family ?? 4 };
}

/** @returns the candidate as a broken way; undefined where it is whole. */
export function asBlocked(candidate: Candidate): BlockedWay | undefined {
  const { broken, notes: _, arrives: __, ...way } = candidate;
  if (broken === undefined) return undefined;
  const { at, obstacle, remedy } = broken;
  return { ...way, breaksAt: way.hops.findIndex((hop) => isSameHop(hop, at)), obstacle, remedy };
}
