import type { Container } from '@/lib/domain/container';
import type { Snapshot } from '@/lib/domain/snapshot';
import { serviceMessages as words } from '@/lib/messages/service-networks';
import { Fact, Facts, Section } from './facts';
import { ChangeNetworks } from './service-list';

/** What a container is to the Swarm, where it is a task of a service. Draws nothing for others, and where the Swarm can not be read. */
export function TaskSection({ container, snapshot }: { container: Container; snapshot: Snapshot }) {
  const task = snapshot.tasks.find((one) => one.id === container.taskId);
  const service = snapshot.services.find((one) => one.id === task?.serviceId);
  if (task === undefined || service === undefined) return null;
  const networks = new Map(snapshot.networks.map((network) => [network.id, network.name]));
  return (
    <Section title={words.section} aside={<ChangeNetworks service={service} />}>
      <p className="mb-2 text-ink-soft">{words.explainTask}</p>
      <Facts>
        <Fact term={words.service}>{service.name}</Fact>
        <Fact term={words.task}>
          {task.slot === undefined ? task.state : words.slot({ slot: task.slot })}
        </Fact>
        <Fact term={words.node}>{snapshot.swarmNodes.find((one) => one.id === task.nodeId)?.hostname}</Fact>
        {service.virtualIps.map(({ networkId, address }) => (
          <Fact
            key={networkId}
            term={words.virtualIp({ network: networks.get(networkId) ?? networkId.slice(0, 12) })}
            mono
          >
            {address}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
