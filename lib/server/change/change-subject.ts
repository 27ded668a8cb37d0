import type { Action } from '@/lib/domain/plan';
import type { ChangeSubject } from '@/lib/messages/change-outcomes';

/** What a plan's actions come to, in names. Leaving or rejoining `none` is only what the engine demands on the way. */
export function subjectOfPlan(actions: readonly Action[]): ChangeSubject {
  const several = severalNetworks(actions);
  if (several !== undefined) return several;
  const removed = actions.find((action) => action.kind === 'remove-network');
  const created = actions.find((action) => action.kind === 'create-network');
  if (removed !== undefined && created !== undefined) {
    return { kind: 'recreate-network', network: removed.networkName };
  }
  for (const action of actions) {
    if (action.kind === 'create-network') return { kind: 'create-network', network: action.spec.name };
    if (action.kind === 'remove-network') return { kind: 'remove-network', network: action.networkName };
    if (action.kind === 'change-service-networks') return { kind: action.kind, service: action.serviceName };
    if (action.kind === 'init-swarm' || action.kind === 'leave-swarm') return { kind: action.kind };
    if (action.kind === 'run-container')
      return { kind: 'run', container: action.spec.name, network: action.networkName };
    if (action.kind === 'change-state') return { kind: action.change, container: action.containerName };
    if (action.kind === 'remove-container') return { kind: 'remove', container: action.containerName };
  }
  const left = actions
    .filter((action) => action.kind === 'disconnect')
    .find((action) => action.networkName !== 'none');
  const joined = actions
    .filter((action) => action.kind === 'connect')
    // A connect to the network that is then left only makes a ghost whole.
    .find((action) => action.networkName !== 'none' && action.networkId !== left?.networkId);
  if (left !== undefined && joined !== undefined) {
    return { kind: 'move', container: left.containerName, from: left.networkName, to: joined.networkName };
  }
  if (joined !== undefined)
    return { kind: 'connect', container: joined.containerName, network: joined.networkName };
  if (left !== undefined)
    return { kind: 'disconnect', container: left.containerName, network: left.networkName };
  const none = actions.find((action) => action.kind === 'disconnect' || action.kind === 'connect');
  // The domain makes no plan without a step.
  if (none === undefined) throw new Error('a plan without a step that changes something');
  return { kind: none.kind, container: none.containerName, network: none.networkName };
}

function severalNetworks(actions: readonly Action[]): ChangeSubject | undefined {
  if (actions.length < 2) return undefined;
  const removed = actions.flatMap((action) => (action.kind === 'remove-network' ? [action.networkName] : []));
  if (removed.length === actions.length) return { kind: 'prune-networks', networks: removed };
  const created = actions.flatMap((action) => (action.kind === 'create-network' ? [action.spec.name] : []));
  return created.length === actions.length ? { kind: 'create-networks', networks: created } : undefined;
}
