'use client';
import { useCallback } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import type { Container } from '@/lib/domain/container';
import type { Party } from '@/lib/domain/reachability/question';
import { partyName } from '@/lib/messages/reach';
import { reachMessages as words } from '@/lib/messages/reach-panel';

const none: readonly Container[] = [];

/** @returns what names a party in a sentence; of a container, an ellipsis before there is a snapshot. */
export function usePartyName(): (party: Party) => string {
  const { snapshot } = useLiveEngine();
  const containers = snapshot?.containers;
  return useCallback(
    (party) => {
      const name = partyName(party, { containers: containers ?? none });
      if (party.kind === 'container' && containers === undefined) return '…';
      return party.kind === 'container' && name === party.id ? words.gone : name;
    },
    [containers],
  );
}
