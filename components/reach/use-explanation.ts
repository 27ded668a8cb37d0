'use client';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { containerQuery, interfacesQuery, listenersQuery } from '@/lib/client/queries';
import type { ContainerDetail } from '@/lib/domain/detail';
import type { HostInterfaces } from '@/lib/domain/host-interface';
import type { Declared } from '@/lib/domain/reachability/declared';
import { explain } from '@/lib/domain/reachability/explain';
import type { Explanation } from '@/lib/domain/reachability/explanation';
import { placeOf } from '@/lib/domain/reachability/place';
import type { Question } from '@/lib/domain/reachability/question';
import type { Snapshot } from '@/lib/domain/snapshot';

const unread: HostInterfaces = { available: false, reason: '' };
/** So that nobody is said not to listen long after he does. */
const listenersEvery = 5_000;

/** @returns the answer from what the engine declares, made anew with everything that changes; undefined without a question. */
export function useExplanation(question: Question | undefined): Explanation | undefined {
  const { snapshot } = useLiveEngine();
  const inspected = useMemo(
    () => (question && snapshot ? toInspect(question, snapshot) : []),
    [question, snapshot],
  );
  const declared = useDeclared(inspected);
  return useMemo(
    () => (question && declared ? explain(declared, question) : undefined),
    [declared, question],
  );
}

/** @param inspected whose names and ports are asked for. @returns all that the page knows to explain with; undefined before there is a snapshot. */
export function useDeclared(inspected: readonly string[]): Declared | undefined {
  const { engine, snapshot } = useLiveEngine();
  const { data: host = unread } = useQuery(interfacesQuery(engine.id));
  const details = useQueries({
    queries: inspected.map((id) => containerQuery(engine.id, id)),
    combine: byId,
  });
  const { data: listeners } = useQuery({
    ...listenersQuery(engine.id),
    enabled: inspected.length > 0,
    refetchInterval: listenersEvery,
  });
  const listening = useMemo(
    () => new Map(listeners?.map(({ containerId, listening }) => [containerId, listening])),
    [listeners],
  );
  const { version, apiVersion } = engine;
  return useMemo(
    () => snapshot && { snapshot, host, engine: { version, apiVersion }, details, listening },
    [snapshot, host, version, apiVersion, details, listening],
  );
}

/** Of this module, so that it is made anew only with another result. */
function byId(
  results: readonly { data: ContainerDetail | undefined }[],
): ReadonlyMap<string, ContainerDetail> {
  return new Map(results.flatMap(({ data }) => (data ? [[data.container.id, data] as const] : [])));
}

/** The containers asked about, and those on whose network they ride. */
function toInspect({ from, to }: Question, snapshot: Snapshot): string[] {
  const ids = [from, to].flatMap((party) => {
    const stack = placeOf(party, snapshot)?.stack;
    return [
      party.kind === 'container' && stack !== undefined ? party.id : [],
      stack?.kind === 'own' ? stack.container.id : [],
    ].flat();
  });
  return [...new Set(ids)];
}
