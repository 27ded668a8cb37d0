import type { Action } from '@/lib/domain/plan';
import { listed } from './told';

/** What a step is done to, as it stands behind the step's verb: `Connect` web to shop, `Verify` that web is on shop. */
export function stepSubject(action: Action): string {
  switch (action.kind) {
    case 'create-network':
      return `network ${action.spec.name}`;
    case 'remove-network':
      return `network ${action.networkName}`;
    case 'connect':
      return `${action.containerName} to ${action.networkName}`;
    case 'disconnect':
      return `${action.containerName} from ${action.networkName}`;
    case 'change-service-networks':
      return action.networks.length === 0
        ? `service ${action.serviceName} to be on no network of its own`
        : `service ${action.serviceName} to be on ${listed(action.networks.map((one) => one.name))}`;
    case 'init-swarm':
      return `Swarm on this engine, at ${action.advertiseAddress}`;
    case 'leave-swarm':
      return 'the Swarm, which ends with its only node';
    case 'verify-connected':
      return `that ${action.containerName} is on ${action.networkName}`;
    case 'verify-disconnected':
      return `that ${action.containerName} is off ${action.networkName}`;
    case 'run-container':
      return `${action.spec.name} on ${action.networkName}`;
    case 'verify-run':
      return `that ${action.spec.name} has started on ${action.networkName}`;
    case 'change-state':
      return action.containerName;
    case 'remove-container':
      return `container ${action.containerName}`;
  }
}
