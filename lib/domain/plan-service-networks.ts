import { networkNameOf } from './move-verdict';
import type { Network } from './network';
import type { Plan } from './plan';
import type { PlanContext } from './plan-context';
import { planOf, refusedPlan } from './planned-steps';
import type { Reason } from './reason';
import type { Snapshot } from './snapshot';
import type { Service } from './swarm';
import type { Warning } from './warning';

export type ServiceNetworksInput = {
  serviceId: string;
  /** All the networks that the service's tasks are to be on, the mesh's own aside. */
  networkIds: readonly string[];
  /** The service's name, told where it is gone. */
  serviceName?: string | undefined;
};

/**
 * Puts a Swarm service on other networks. Its tasks can be moved by nobody but Swarm, which replaces each by a new one on the networks
 * that the service names.
 */
export function planServiceNetworks(input: ServiceNetworksInput, context: PlanContext): Plan {
  const { snapshot } = context;
  const service = snapshot.services.find((one) => one.id === input.serviceId);
  if (service === undefined) {
    return refusedPlan({ code: 'service-unknown', service: input.serviceName ?? input.serviceId });
  }
  const wanted = [...new Set(input.networkIds)];
  const reasons = wanted.flatMap((id) => refusalOf(id, snapshot));
  if (reasons.length > 0) return refusedPlan(...reasons);
  const before = serviceNetworks(service, snapshot);
  const after = wanted.flatMap((id) => snapshot.networks.find((one) => one.id === id) ?? []);
  const joins = after.filter((network) => !before.includes(network));
  const leaves = before.filter((network) => !after.includes(network));
  if (joins.length === 0 && leaves.length === 0) {
    return refusedPlan({ code: 'service-unchanged', service: service.name });
  }
  return planOf(
    [
      {
        kind: 'change-service-networks',
        serviceId: service.id,
        serviceName: service.name,
        networks: after.map(reference),
        restore: before.map(reference),
      },
    ],
    warningsOf(service, leaves, after, snapshot),
  );
}

/** The networks that a service names: not that of the mesh, which it is on by publishing something. */
export function serviceNetworks(service: Service, { networks }: Pick<Snapshot, 'networks'>): Network[] {
  return networks.filter((network) => service.networkIds.includes(network.id) && !network.ingress);
}

/** Why no service can be put on the network by name. */
export function refusalOfServiceNetwork(network: Network): Reason | undefined {
  if (network.ingress) return { code: 'target-is-ingress', network: network.name };
  if (network.configOnly) return { code: 'target-config-only', network: network.name };
  return network.scope === 'swarm' ? undefined : { code: 'service-needs-overlay', network: network.name };
}

function refusalOf(id: string, snapshot: Snapshot): Reason[] {
  const network = snapshot.networks.find((one) => one.id === id);
  if (network === undefined) return [{ code: 'network-unknown', network: networkNameOf(id) }];
  return [refusalOfServiceNetwork(network)].filter((reason) => reason !== undefined);
}

function warningsOf(
  service: Service,
  leaves: readonly Network[],
  after: readonly Network[],
  { tasks }: Snapshot,
): Warning[] {
  const running = tasks.filter((task) => task.serviceId === service.id).length;
  return [
    { code: 'service-tasks-replaced', service: service.name, tasks: running },
    ...(leaves.length > 0
      ? [
          {
            code: 'service-no-longer-found',
            service: service.name,
            networks: leaves.map((network) => network.name),
          } as const,
        ]
      : []),
    ...(after.length === 0 ? [{ code: 'service-alone', service: service.name } as const] : []),
  ];
}

function reference({ id, name }: Network): { id: string; name: string } {
  return { id, name };
}
