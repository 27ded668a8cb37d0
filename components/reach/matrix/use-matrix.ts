'use client';
import { useEffect, useState } from 'react';
import { explain } from '@/lib/domain/reachability/explain';
import type { Explanation } from '@/lib/domain/reachability/explanation';
import { type Party, partyKey } from '@/lib/domain/reachability/question';
import { useDeclared } from '../use-explanation';
import { inSlices } from './in-slices';

type Pairs = ReadonlyMap<string, Explanation>;
export type Matrix = { pairs: Pairs; done: number; total: number };

export const pairKey = (from: Party, to: Party) => `${partyKey(from)}~${partyKey(to)}`;

const nobody: readonly string[] = [];
const nothing: Matrix = { pairs: new Map(), done: 0, total: 0 };

/** Everyone to everyone, a slice at a time; made anew with what changes, and until it is the one before stays. */
export function useMatrix(parties: readonly Party[]): Matrix {
  const declared = useDeclared(nobody);
  const [matrix, setMatrix] = useState(nothing);
  useEffect(() => {
    if (declared === undefined) return;
    const questions = parties.flatMap((from) =>
      parties.filter((to) => to !== from).map((to) => ({ from, to, protocol: 'tcp' as const })),
    );
    const pairs = new Map<string, Explanation>();
    const total = questions.length;
    return inSlices(
      questions,
      (question) => pairs.set(pairKey(question.from, question.to), explain(declared, question)),
      (done) =>
        setMatrix((before) => {
          if (done === total) return { pairs, done, total };
          // What is known of before is better than a hole, until all is known anew.
          return before.done === before.total && before.total === total
            ? before
            : { pairs: new Map(pairs), done, total };
        }),
    );
  }, [declared, parties]);
  return matrix;
}
