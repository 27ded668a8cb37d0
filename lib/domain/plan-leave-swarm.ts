import { hasLiveStack } from './container';
import type { Plan } from './plan';
import { type PlanContext, swarmOf } from './plan-context';
import { planOf, refusedPlan } from './planned-steps';
import type { Snapshot } from './snapshot';

/**
 * Has the engine leave the Swarm that it was made into, as long as it is still the only node and nothing was put into the Swarm since:
 * the last manager that leaves takes all of it away.
 * @param input.advertiseAddress what makes such a Swarm again.
 */
export function planLeaveSwarm(input: { advertiseAddress: string }, context: PlanContext): Plan {
  if (swarmOf(context).state === 'inactive') return refusedPlan({ code: 'swarm-none' });
  const { snapshot } = context;
  if (snapshot.swarmNodes.length > 1) {
    return refusedPlan({ code: 'swarm-has-nodes', nodes: snapshot.swarmNodes.map((node) => node.hostname) });
  }
  const held = heldBy(snapshot);
  if (Object.values(held).some((names) => names.length > 0))
    return refusedPlan({ code: 'swarm-in-use', ...held });
  return planOf(
    [{ kind: 'leave-swarm', advertiseAddress: input.advertiseAddress }],
    [{ code: 'swarm-leaves-gateway-bridge' }],
  );
}

/** What the Swarm holds beside what it made itself. */
function heldBy(snapshot: Snapshot): { services: string[]; networks: string[]; containers: string[] } {
  const shared = snapshot.networks.filter((network) => network.scope === 'swarm');
  const sharedIds = new Set(shared.map((network) => network.id));
  const members = new Set(
    snapshot.endpoints.filter((one) => sharedIds.has(one.networkId)).map((one) => one.containerId),
  );
  return {
    services: snapshot.services.map((service) => service.name),
    networks: shared.filter((network) => !network.system).map((network) => network.name),
    containers: snapshot.containers
      .filter((container) => members.has(container.id) && hasLiveStack(container))
      .map((container) => container.name),
  };
}
