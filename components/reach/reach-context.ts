'use client';
import { createContext, useContext } from 'react';
import type { BlockedWay, Explanation, Way } from '@/lib/domain/reachability/explanation';
import type { Party, Question } from '@/lib/domain/reachability/question';
import type { Asked, OpenEnd } from './asked';

/** The way that the chart shows, and by what key the panel knows it. */
export type ShownWay =
  | { key: string; kind: 'way'; way: Way }
  | { key: string; kind: 'blocked'; way: BlockedWay };

export type Reach = {
  /** Undefined while nothing is asked. */
  asked: Asked | undefined;
  question: Question | undefined;
  /** The end that is to choose next. */
  open: OpenEnd;
  /** What the engine declares about it, made anew with everything that changes. Undefined before there is a question. */
  explanation: Explanation | undefined;
  /** The explanation in one sentence. */
  headline: string | undefined;
  shown: ShownWay | undefined;
  show: (key: string) => void;
  ask: (asked: Asked) => void;
  /** Begins a question. The focus is brought back there when it is closed. */
  askFrom: (party: Party) => void;
  /** Sets the open end. */
  choose: (party: Party) => void;
  close: () => void;
};

export const ReachContext = createContext<Reach | undefined>(undefined);

/** @throws Error outside ReachProvider. */
export function useReach(): Reach {
  const reach = useContext(ReachContext);
  if (!reach) throw new Error('useReach needs a ReachProvider above it');
  return reach;
}
