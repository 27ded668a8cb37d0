import type { Container } from '../container';
import { connectCommand, disconnectCommand } from '../docker-command';
import type { Endpoint } from '../endpoint';
import type { Remedy } from '../findings/remedy';
import { changeStateCommand } from '../lifecycle-command';
import type { Network } from '../network';
import { shellCommand } from '../shell-quote';
import type { Declared } from './declared';
import { isJoinable, isTask, type Membership, membershipsOf, type OwnPlace } from './memberships';

export const noRemedy: Remedy = {};

export function start({ id, name }: Container): Remedy {
  return {
    action: { operation: 'startContainer', containerId: id },
    commands: [changeStateCommand('start', name)],
  };
}

export function unpause({ id, name }: Container): Remedy {
  return {
    action: { operation: 'unpauseContainer', containerId: id },
    commands: [changeStateCommand('unpause', name)],
  };
}

/** One that is on `none` has to leave it first; the action does both. */
export function connect({ container, network, isOnNone }: Join): Remedy {
  const { name } = container;
  return {
    action: { operation: 'connectContainer', containerId: container.id, networkId: network.id },
    commands: [
      ...(isOnNone ? [disconnectCommand({ network: 'none', container: name, force: false })] : []),
      connectCommand({ network: network.name, container: name, config: { aliases: [] } }),
    ],
  };
}

export function connectAnywhere({ id }: Container): Remedy {
  return { action: { operation: 'connectContainer', containerId: id } };
}

export function changeNetwork({ id }: Network): Remedy {
  return { action: { operation: 'recreateNetwork', networkId: id } };
}

export function leave(container: Container, { networkId, networkName }: Endpoint): Remedy {
  return {
    action: { operation: 'disconnectContainer', containerId: container.id, networkId },
    commands: [disconnectCommand({ network: networkName, container: container.name, force: true })],
  };
}

/** Connects it anew, by a name that it lost. */
export function reconnectAs({ name }: Container, network: Network, alias: string): Remedy {
  return {
    commands: [
      disconnectCommand({ network: network.name, container: name, force: false }),
      connectCommand({ network: network.name, container: name, config: { aliases: [alias] } }),
    ],
  };
}

export function moveAway({ id }: Container, fromNetworkId: string, to: Network | undefined): Remedy {
  return {
    action: {
      operation: 'moveContainer',
      containerId: id,
      fromNetworkId,
      ...(to !== undefined && { toNetworkId: to.id }),
    },
  };
}

const newName = 'together';

/** A network of their own, where there is none that one could join the other on. */
export function together(one: Container, other: Container): Remedy {
  return {
    action: { operation: 'createNetwork' },
    commands: [
      shellCommand(['docker', 'network', 'create', newName]),
      ...[one, other].map(({ name }) =>
        connectCommand({ network: newName, container: name, config: { aliases: [] } }),
      ),
    ],
  };
}

export type Join = { container: Container; network: Network; isOnNone: boolean };

/**
 * Who is best plugged into which network for the two to meet: the one that asks into a network of the one that is asked, for that adds
 * nothing to what is listened on; the other way round where that one is on none that can be joined.
 */
export function bestJoin(from: OwnPlace, to: OwnPlace, declared: Declared): Join | undefined {
  const into = (mover: OwnPlace, home: OwnPlace): Join | undefined => {
    if (isTask(mover.stack.container)) return undefined;
    const [best] = membershipsOf(home.stack, declared)
      .filter(({ network, endpoint }) => isJoinable(network) && endpoint.status !== 'broken')
      .sort((a, b) => joinRank(a) - joinRank(b));
    const isOnNone = mover.stack.endpoints.some(({ networkName }) => networkName === 'none');
    return best && { container: mover.stack.container, network: best.network, isOnNone };
  };
  return into(from, to) ?? into(to, from);
}

function joinRank({ network }: Membership): number {
  if (network.driver === 'bridge') return network.internal ? 1 : 0;
  return network.driver === 'overlay' ? 2 : 3;
}
