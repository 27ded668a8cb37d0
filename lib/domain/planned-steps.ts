import {
  connectCommand,
  createNetworkCommand,
  disconnectCommand,
  initSwarmCommand,
  inspectContainerCommand,
  leaveSwarmCommand,
  removeNetworkCommand,
  serviceNetworksCommand,
} from './docker-command';
import { changeStateCommand, removeContainerCommand } from './lifecycle-command';
import type { Action, Plan, Step } from './plan';
import type { Reason } from './reason';
import { runCommand } from './run-command';
import type { Warning } from './warning';

/**
 * The plan that carries out these actions, with a step and a command for each.
 * @param more.reversible false where what the plan takes away can not be made again.
 */
export function planOf(
  actions: Action[],
  warnings: Warning[],
  more: { compose?: string | undefined; reversible?: boolean } = {},
): Plan {
  const steps = actions.map((action) => stepOf(action, more.reversible ?? true));
  return {
    ok: true,
    actions,
    steps,
    warnings,
    commands: steps.filter((step) => step.verb !== 'verify').map((step) => step.command),
    ...(more.compose !== undefined && { compose: more.compose }),
  };
}

export function refusedPlan(...reasons: Reason[]): Plan {
  return { ok: false, reasons };
}

function stepOf(action: Action, reversible: boolean): Step {
  switch (action.kind) {
    case 'create-network':
      return {
        verb: 'create',
        subject: action.spec.name,
        command: createNetworkCommand(action.spec),
        reversible,
      };
    case 'remove-network':
      return {
        verb: 'remove',
        subject: action.networkName,
        command: removeNetworkCommand(action.networkName),
        reversible,
      };
    case 'connect':
      return {
        verb: 'connect',
        subject: pair(action),
        command: connectCommand(asCommand(action)),
        reversible,
      };
    case 'disconnect':
      return {
        verb: 'disconnect',
        subject: pair(action),
        command: disconnectCommand({ ...asCommand(action), force: action.force }),
        // Forced is what leaves a network that is gone.
        reversible: reversible && !action.force,
      };
    case 'verify-connected':
    case 'verify-disconnected':
      return {
        verb: 'verify',
        subject: pair(action),
        command: inspectContainerCommand(action.containerName),
        reversible,
      };
    case 'change-service-networks':
      return {
        verb: 'update',
        subject: action.serviceName,
        command: serviceNetworksCommand(action),
        reversible,
      };
    case 'init-swarm':
      return {
        verb: 'enable',
        subject: action.advertiseAddress,
        command: initSwarmCommand(action.advertiseAddress),
        reversible,
      };
    case 'leave-swarm':
      return { verb: 'leave', subject: '', command: leaveSwarmCommand(), reversible };
    case 'run-container':
      return { verb: 'run', subject: action.spec.name, command: runCommand(action.spec), reversible };
    case 'verify-run':
      return {
        verb: 'verify',
        subject: `${action.spec.name} → ${action.networkName}`,
        command: inspectContainerCommand(action.spec.name),
        reversible,
      };
    case 'change-state':
      return {
        verb: action.change,
        subject: action.containerName,
        command: changeStateCommand(action.change, action.containerName),
        // What a restart ended can not be had back.
        reversible: reversible && action.change !== 'restart',
      };
    case 'remove-container':
      return {
        verb: 'remove',
        subject: action.containerName,
        command: removeContainerCommand(action.containerName, action),
        reversible: false,
      };
  }
}

type OnContainer = { containerName: string; networkName: string };

function pair({ containerName, networkName }: OnContainer): string {
  return `${containerName} → ${networkName}`;
}

function asCommand<T extends OnContainer>(action: T): T & { container: string; network: string } {
  return { ...action, container: action.containerName, network: action.networkName };
}
