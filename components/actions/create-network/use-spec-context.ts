'use client';
import { useMemo } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import type { SpecContext } from '@/lib/domain/spec-context';
import { createNetworkMessages } from '@/lib/messages/create-network';
import type { KnownInterfaces } from './form-props';

/** What a network to be made is checked against: the engine as the page knows it. */
export function useSpecContext(interfaces: KnownInterfaces): SpecContext {
  const { engine, snapshot } = useLiveEngine();
  const networks = snapshot?.networks;
  return useMemo(
    () => ({
      networks: networks ?? [],
      host:
        interfaces.state === 'read'
          ? interfaces.host
          : { available: false, reason: createNetworkMessages.interfaces.failed },
      engineVersion: engine.version,
      apiVersion: engine.apiVersion,
      swarm: engine.swarm,
      drivers: engine.networkDrivers,
    }),
    [networks, interfaces, engine],
  );
}
