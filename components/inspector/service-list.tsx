'use client';
import { useActions } from '@/components/actions/actions-context';
import { Button } from '@/components/ui/button';
import type { Network } from '@/lib/domain/network';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Service } from '@/lib/domain/swarm';
import { serviceMessages as words } from '@/lib/messages/service-networks';
import { Fact, Facts } from './facts';

/** The services on an overlay: each with its virtual address there, and where its tasks run with which addresses. */
export function ServiceList(props: { services: readonly Service[]; network: Network; snapshot: Snapshot }) {
  const { services, network, snapshot } = props;
  return (
    <ul className="flex flex-col gap-3">
      {services.map((service) => (
        <li key={service.id}>
          <div className="mb-1 flex items-center justify-between gap-2">
            <span className="font-medium text-ink [overflow-wrap:anywhere]">{service.name}</span>
            <ChangeNetworks service={service} />
          </div>
          <Facts>
            <Fact term={words.virtualIp({ network: network.name })} mono>
              {service.virtualIps.find((one) => one.networkId === network.id)?.address}
            </Fact>
            <TaskFacts service={service} network={network} snapshot={snapshot} />
          </Facts>
        </li>
      ))}
    </ul>
  );
}

function TaskFacts({
  service,
  network,
  snapshot,
}: {
  service: Service;
  network: Network;
  snapshot: Snapshot;
}) {
  const tasks = snapshot.tasks.filter((task) => task.serviceId === service.id);
  if (tasks.length === 0) return <Fact term={words.task}>{words.noTasks}</Fact>;
  return tasks.map((task) => {
    const node = snapshot.swarmNodes.find((one) => one.id === task.nodeId)?.hostname ?? task.nodeId ?? '';
    const addresses = task.attachments
      .filter((one) => one.networkId === network.id)
      .flatMap((one) => one.addresses);
    return (
      <Fact key={task.id} term={task.slot === undefined ? words.task : words.slot({ slot: task.slot })} mono>
        {[addresses.join(', '), node, task.state].filter((part) => part !== '').join(' · ')}
      </Fact>
    );
  });
}

/** Opens the dialog that changes a service's networks. */
export function ChangeNetworks({ service }: { service: Service }) {
  const actions = useActions();
  return (
    <Button
      size="small"
      aria-label={words.changeOf({ service: service.name })}
      disabled={actions.disabled !== undefined}
      title={actions.disabled?.because}
      onClick={() => actions.changeServiceNetworks(service.id)}
    >
      {words.change}
    </Button>
  );
}
