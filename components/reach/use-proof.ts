'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Failure, failureOfError } from '@/components/actions/failure';
import { useLiveEngine } from '@/components/shell/live-engine';
import { call, type Reply } from '@/lib/client/call';
import { proofQuery } from '@/lib/client/queries';
import { type Party, partyKey, type Question } from '@/lib/domain/reachability/question';

type Trying =
  | { state: 'idle' }
  | { state: 'running' }
  | { state: 'cancelled' }
  | { state: 'failed'; failure: Failure };

/** The last try of one question, and what tries it. A try ends with the question that it is about. */
export function useProof(question: Question) {
  const { engine } = useLiveEngine();
  const cache = useQueryClient();
  const query = proofQuery(engine.id, questionKey(question));
  const { data: reply } = useQuery(query);
  const [trying, setTrying] = useState<Trying>({ state: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const begin = async (pullImage: boolean) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setTrying({ state: 'running' });
    try {
      const input = { params: { engine: engine.id }, body: bodyOf(question, pullImage) };
      cache.setQueryData(query.queryKey, await call('probe', input, { signal: control.signal }));
      setTrying({ state: 'idle' });
    } catch (error) {
      setTrying(
        control.signal.aborted ? { state: 'cancelled' } : { state: 'failed', failure: failureOfError(error) },
      );
    } finally {
      running.current = undefined;
    }
  };
  return {
    reply: reply ?? undefined,
    trying,
    begin: (options: { pullImage: boolean }) => void begin(options.pullImage),
    cancel: () => running.current?.abort(),
    forget: () => cache.setQueryData(query.queryKey, null),
  };
}

export type ProbeReply = Reply<'probe'>;

/** @returns what tells one question from another. */
export function questionKey({ from, to, port, protocol }: Question): string {
  return [partyKey(from), partyKey(to), port ?? '', protocol].join('~');
}

function bodyOf({ from, to, port, protocol }: Question, pullImage: boolean) {
  return {
    from: from.kind === 'container' ? { containerId: from.id } : { host: true as const },
    to: probedOf(to),
    protocol,
    ...(port === undefined ? {} : { port }),
    ...(pullImage ? { consent: { pullImage } } : {}),
  };
}

function probedOf(to: Party) {
  switch (to.kind) {
    case 'container':
      return { containerId: to.id };
    case 'host':
      return { host: true as const };
    case 'outside':
      return { outside: true as const };
  }
}
