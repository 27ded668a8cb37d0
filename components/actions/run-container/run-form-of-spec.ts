import type { ContainerSpec, Publish } from '@/lib/domain/container-spec';
import { shellCommand } from '@/lib/domain/shell-quote';
import type { Row, RunForm } from './run-form';

/** The form that asks for this container; as a command that was pasted fills it in. */
export function runFormOfSpec(spec: ContainerSpec): RunForm {
  return {
    image: spec.image,
    name: spec.name,
    command: shellCommand(spec.command),
    network: spec.network,
    ipv4: spec.ipv4 ?? '',
    ipv6: spec.ipv6 ?? '',
    linkLocalIps: spec.linkLocalIps.join(' '),
    mac: spec.mac ?? '',
    aliases: spec.aliases.join(' '),
    gatewayPriority: spec.gatewayPriority === undefined ? '' : String(spec.gatewayPriority),
    driverOpts: rowsOf(spec.driverOpts),
    publish: spec.publish.map((one, index) => ({ id: index + 1, ...sidesOf(one) })),
    labels: rowsOf(spec.labels),
    env: rowsOf(spec.env),
    restartPolicy: spec.restartPolicy,
  };
}

function rowsOf(values: Readonly<Record<string, string>>): Row[] {
  return Object.entries(values).map(([name, value], index) => ({ id: index + 1, name, value }));
}

function sidesOf({ hostIp, hostPort, containerPort, protocol }: Publish): { name: string; value: string } {
  const address = hostIp?.includes(':') ? `[${hostIp}]` : hostIp;
  const port = hostPort ?? '';
  return {
    name: address === undefined ? String(port) : `${address}:${port}`,
    value: `${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`,
  };
}
