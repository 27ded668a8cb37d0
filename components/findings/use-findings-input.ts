'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { claimsQuery, interfacesQuery, listenersQuery } from '@/lib/client/queries';
import type { Container } from '@/lib/domain/container';
import type { FindingsInput, HostClaim, KnownListeners } from '@/lib/domain/findings/findings-input';
import type { HostInterfaces } from '@/lib/domain/host-interface';

/** No event tells of a link that goes down or a VPN that comes up. A host of thousands of interfaces is read less often. */
const hostIntervals = { few: 30_000, many: 300_000, manyAre: 2_000 } as const;

const unread: HostInterfaces = { available: false, reason: '' };
const noClaims: readonly HostClaim[] = [];
const noListeners: readonly KnownListeners[] = [];

/** All that findings are made from, as far as the page has it; undefined before there is a snapshot. */
export function useFindingsInput(): FindingsInput | undefined {
  const { engine, snapshot } = useLiveEngine();
  const interfaces = useQuery({
    ...interfacesQuery(engine.id),
    refetchInterval: ({ state: { data } }) =>
      data?.available === true && data.interfaces.length > hostIntervals.manyAre
        ? hostIntervals.many
        : hostIntervals.few,
  });
  const onHost = useMemo(() => claimantsOf(snapshot?.containers ?? []), [snapshot?.containers]);
  const claims = useQuery(claimsQuery(engine.id, onHost));
  const listeners = useQuery(listenersQuery(engine.id));
  const host = interfaces.data ?? unread;
  return useMemo(
    () =>
      snapshot && {
        ...snapshot,
        host,
        claims: claims.data ?? noClaims,
        listeners: listeners.data ?? noListeners,
        engineVersion: engine.version,
      },
    [snapshot, host, claims.data, listeners.data, engine.version],
  );
}

/** Names the containers whose claims are asked for. */
function claimantsOf(containers: readonly Container[]): string {
  return containers
    .filter(({ networkMode, state }) => networkMode === 'host' && state === 'running')
    .map(({ id }) => id.slice(0, 12))
    .join(' ');
}
