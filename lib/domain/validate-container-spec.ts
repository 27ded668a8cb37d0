import { type ContainerSpec, isRestartPolicy, type Publish } from './container-spec';
import { linkLocalRefusals, optionRefusals } from './endpoint-wish';
import { isImageReference } from './image';
import { canonicalAddress } from './ip-address';
import { arePortsAtOdds } from './port-claim';
import { publishName } from './publish-text';
import type { Reason } from './reason';

/** As the engine checks it (daemon/names); one letter is too short. */
const containerName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
const largestPort = 65_535;

/** What is wrong with the spec itself, whatever the engine holds. */
export function validateContainerSpec(spec: ContainerSpec): Reason[] {
  return [
    ...imageReasons(spec),
    ...(spec.name === '' || containerName.test(spec.name)
      ? []
      : [{ code: 'container-name-invalid', field: 'name', name: spec.name } as const]),
    ...(isRestartPolicy(spec.restartPolicy)
      ? []
      : [{ code: 'restart-policy-invalid', field: 'restartPolicy', policy: spec.restartPolicy } as const]),
    ...keysOf(spec.labels).map((label): Reason => ({ code: 'label-invalid', field: 'labels', label })),
    ...keysOf(spec.env).map((name): Reason => ({ code: 'env-invalid', field: 'env', name })),
    ...optionRefusals(spec.driverOpts),
    ...linkLocalRefusals(spec.linkLocalIps),
    ...spec.publish.flatMap((one, index) => portReasons(one, index, spec.publish)),
  ];
}

function imageReasons({ image }: ContainerSpec): Reason[] {
  if (image === '') return [{ code: 'image-empty', field: 'image' }];
  return isImageReference(image) ? [] : [{ code: 'image-invalid', field: 'image', image }];
}

/** Names that no command line could hand on: without a letter, or with the sign that ends a name. */
function keysOf(values: Readonly<Record<string, string>>): string[] {
  return Object.keys(values).filter((key) => key.trim() === '' || key.includes('='));
}

function portReasons(one: Publish, index: number, all: readonly Publish[]): Reason[] {
  const field = `publish.${index}`;
  const ports = [one.containerPort, ...(one.hostPort === undefined ? [] : [one.hostPort])];
  const beyond = ports.find((port) => port < 1 || port > largestPort);
  if (beyond !== undefined) return [{ code: 'port-invalid', field, port: beyond }];
  if (one.hostIp !== undefined && canonicalAddress(one.hostIp) === undefined) {
    return [{ code: 'port-host-ip-invalid', field, address: one.hostIp }];
  }
  return all.slice(0, index).some((other) => arePortsAtOdds(one, other))
    ? [{ code: 'port-twice', field, port: publishName(one) }]
    : [];
}
