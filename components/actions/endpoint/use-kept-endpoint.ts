'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { containerQuery } from '@/lib/client/queries';
import type { Plan } from '@/lib/domain/plan';
import { planConnect } from '@/lib/domain/plan-connect';
import type { PlanContext } from '@/lib/domain/plan-context';
import { planMove } from '@/lib/domain/plan-move';
import type { KeptEndpoint } from './endpoint-fields';

const nothing: KeptEndpoint = { ipv4: undefined, ipv6: undefined, aliases: [] };

/**
 * What a move or a connect without wishes would give the endpoint, planned here with the server's own code so that the form can show it.
 * The server's plan is what counts; until the container is inspected this is nothing.
 */
export function useKeptEndpoint(join: {
  containerId: string;
  fromNetworkId?: string | undefined;
  toNetworkId: string | undefined;
}): KeptEndpoint {
  const { engine, snapshot } = useLiveEngine();
  const { containerId, fromNetworkId, toNetworkId } = join;
  const { data: container } = useQuery(containerQuery(engine.id, containerId));
  return useMemo(() => {
    if (!snapshot || !container || toNetworkId === undefined) return nothing;
    const context: PlanContext = {
      snapshot,
      apiVersion: engine.apiVersion,
      engineVersion: engine.version,
      container,
    };
    return keptBy(
      fromNetworkId === undefined
        ? planConnect({ containerId, networkId: toNetworkId }, context)
        : planMove({ containerId, fromNetworkId, toNetworkId }, context),
    );
  }, [snapshot, container, containerId, fromNetworkId, toNetworkId, engine.apiVersion, engine.version]);
}

function keptBy(plan: Plan): KeptEndpoint {
  if (!plan.ok) return nothing;
  const connect = plan.actions.find((action) => action.kind === 'connect');
  return connect
    ? { ipv4: connect.config.ipv4, ipv6: connect.config.ipv6, aliases: connect.config.aliases }
    : nothing;
}
