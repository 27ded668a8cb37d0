import type { Container } from '../container';
import type { Attachment, ContainerFacts, EngineFacts, SwarmFacts } from '../facts';
import { emptyFacts, foldReading } from '../fold-reading';
import type { Network } from '../network';
import { aContainer } from './factories';

/** A live attachment to the network `web`, at 172.20.0.2. */
export function anAttachment(over: Partial<Attachment> = {}): Attachment {
  const networkName = over.networkName ?? 'web';
  return {
    networkName,
    networkId: `net-${networkName}`,
    endpointId: 'ep-app',
    ipv4: '172.20.0.2',
    mac: '02:42:ac:14:00:02',
    gateway: '172.20.0.1',
    ...over,
  };
}

/** A container's facts; without attachments it is on `web`. */
export function aContainerFacts(
  over: { container?: Partial<Container>; attachments?: readonly Attachment[] } = {},
): ContainerFacts {
  return {
    container: aContainer(over.container),
    attachments: [...(over.attachments ?? [anAttachment()])],
  };
}

/** All facts of an engine, as one full read of it folds them. */
export function someFacts(
  over: {
    networks?: readonly Network[];
    containers?: readonly ContainerFacts[];
    swarm?: Partial<SwarmFacts>;
  } = {},
): EngineFacts {
  return foldReading(emptyFacts, {
    networks: { asked: 'all', found: over.networks ?? [] },
    containers: { asked: 'all', found: over.containers ?? [] },
    swarm: { services: [], tasks: [], swarmNodes: [], ...over.swarm },
  });
}
