import { compareText } from './compare-text';
import type { ContainerSpec } from './container-spec';
import { publishText } from './publish-text';
import { shellCommand } from './shell-quote';

/** The `docker run` that runs this container. A spec that is still being typed gives the command as far as it goes. */
export function runCommand(spec: ContainerSpec): string {
  return shellCommand([
    ...['docker', 'run', '--detach'],
    ...flag('--name', spec.name),
    ...networkFlags(spec),
    ...flag('--ip', spec.ipv4),
    ...flag('--ip6', spec.ipv6),
    ...spec.linkLocalIps.flatMap((address) => ['--link-local-ip', address]),
    ...flag('--mac-address', spec.mac),
    ...spec.aliases.flatMap((alias) => ['--network-alias', alias]),
    ...spec.publish.flatMap((one) => ['--publish', publishText(one)]),
    ...(spec.restartPolicy === 'no' ? [] : flag('--restart', spec.restartPolicy)),
    ...pairs('--env', spec.env),
    ...pairs('--label', spec.labels),
    ...flag('', spec.image),
    ...spec.command,
  ]);
}

/** What has no flag of its own goes into the long form of `--network`. The default network is asked for by silence. */
function networkFlags({ network, gatewayPriority, driverOpts }: ContainerSpec): string[] {
  const options = Object.entries(driverOpts).sort(([a], [b]) => compareText(a, b));
  if (gatewayPriority === undefined && options.length === 0 && !readsAsFields.test(network)) {
    return network === '' || network === 'bridge' ? [] : ['--network', network];
  }
  const fields = [
    `name=${network}`,
    ...options.map(([key, value]) => `driver-opt=${key}=${value}`),
    ...(gatewayPriority === undefined ? [] : [`gw-priority=${gatewayPriority}`]),
  ];
  return ['--network', fields.map(csvField).join(',')];
}

/** What Docker takes for the long form, whatever it was meant as. */
const readsAsFields = /\w+=\w+/;

/** The long form is read as a line of CSV. */
function csvField(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function flag(name: string, value: string | undefined): string[] {
  if (value === undefined || value === '') return [];
  return name === '' ? [value] : [name, value];
}

function pairs(name: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values)
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, value]) => [name, `${key}=${value}`]);
}
