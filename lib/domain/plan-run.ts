import { addressHolders } from './address-holders';
import { withGatewaysInUse } from './address-on-network';
import { composeService } from './compose-service';
import type { ContainerSpec } from './container-spec';
import { macRefusals, refusalsOfWish } from './endpoint-wish';
import { freeContainerName } from './free-container-name';
import { fullSubnet } from './full-subnet';
import { findImage, isImageReference } from './image';
import { macClash } from './mac-clash';
import { refusalOfTarget } from './move-verdict';
import { isStackless, type Network } from './network';
import type { Plan } from './plan';
import type { PlanContext } from './plan-context';
import { planOf } from './planned-steps';
import { clashOf, portClaims } from './port-claim';
import { publishName } from './publish-text';
import type { Reason } from './reason';
import { runWarnings } from './run-warnings';
import { validateContainerSpec } from './validate-container-spec';

/**
 * Runs a container on a network, host and none included. A spec without a name gets the image's, and a number where others have it.
 * @param context.images the images that the engine holds; without them none is looked for.
 * @returns all reasons against it, or the plan, whose command and Compose fragment run the same container.
 */
export function planRun(asked: ContainerSpec, context: PlanContext): Plan {
  const { snapshot } = context;
  const network = findNetwork(asked.network, snapshot.networks);
  const reasons = [
    ...validateContainerSpec(asked),
    ...nameReasons(asked, context),
    ...imageReasons(asked, context),
    ...(network === undefined
      ? [{ code: 'run-target-unknown', field: 'network', network: asked.network } as const]
      : networkReasons(asked, network, context)),
    ...portReasons(asked, network, context),
  ];
  if (reasons.length > 0 || network === undefined) return { ok: false, reasons };
  const name = asked.name === '' ? freeContainerName(asked.image, snapshot.containers) : asked.name;
  const spec = { ...asked, name, network: referenceTo(network, snapshot.networks) };
  return planOf(
    [
      { kind: 'run-container', spec, networkId: network.id, networkName: network.name },
      { kind: 'verify-run', spec, networkId: network.id, networkName: network.name },
    ],
    runWarnings(spec, network, context),
    { compose: composeService(spec, network) },
  );
}

/** By id before by name, as Docker looks. */
function findNetwork(text: string, networks: readonly Network[]): Network | undefined {
  const wanted = text === '' || text === 'default' ? 'bridge' : text;
  return networks.find(({ id }) => id === wanted) ?? networks.find(({ name }) => name === wanted);
}

/** The name, as people type it, unless another network has it too. */
function referenceTo({ id, name }: Network, networks: readonly Network[]): string {
  return networks.some((other) => other.name === name && other.id !== id) ? id : name;
}

function nameReasons({ name }: ContainerSpec, { snapshot }: PlanContext): Reason[] {
  const holder = snapshot.containers.find((container) => container.name === name);
  if (name === '' || holder === undefined) return [];
  return [{ code: 'container-name-in-use', field: 'name', name, holder: holder.id.slice(0, 12) }];
}

function imageReasons({ image }: ContainerSpec, { images }: PlanContext): Reason[] {
  if (images === undefined || !isImageReference(image) || findImage(images, image) !== undefined) return [];
  return [{ code: 'image-missing', field: 'image', image }];
}

function networkReasons(spec: ContainerSpec, network: Network, context: PlanContext): Reason[] {
  if (isStackless(network)) return stacklessReasons(spec, network);
  const closed = refusalOfTarget(network, { name: spec.name });
  if (closed !== undefined) return [closed];
  const { snapshot, apiVersion } = context;
  const target = withGatewaysInUse(network, snapshot);
  const detail = context.networks?.get(network.id);
  const holders = addressHolders(snapshot, target, '', detail);
  const { ipv4, ipv6, aliases, gatewayPriority, mac } = spec;
  const full = ipv4 === undefined ? fullSubnet(target, snapshot, detail) : undefined;
  return [
    ...refusalsOfWish({ ipv4, ipv6, aliases, gatewayPriority }, target, holders, apiVersion),
    ...macRefusals(mac),
    ...(full === undefined
      ? []
      : [{ code: 'no-free-address', network: network.name, subnet: full } as const]),
    ...macClash(mac, network, snapshot),
  ];
}

/** Host and none have no endpoint of which anything could be asked. */
function stacklessReasons(spec: ContainerSpec, { name: network }: Network): Reason[] {
  const asked = [
    ['ipv4', spec.ipv4 !== undefined],
    ['ipv6', spec.ipv6 !== undefined],
    ['linkLocalIps', spec.linkLocalIps.length > 0],
    ['mac', spec.mac !== undefined],
    ['aliases', spec.aliases.length > 0],
    ['gatewayPriority', spec.gatewayPriority !== undefined],
    ['driverOpts', Object.keys(spec.driverOpts).length > 0],
  ] as const;
  return [
    ...asked.flatMap(([field, isAsked]): Reason[] =>
      isAsked ? [{ code: 'endpoint-on-stackless', field, network }] : [],
    ),
    ...(spec.publish.length > 0 ? [{ code: 'ports-on-stackless', field: 'publish', network } as const] : []),
  ];
}

function portReasons(
  spec: ContainerSpec,
  network: Network | undefined,
  { snapshot, interfaces }: PlanContext,
): Reason[] {
  if (network !== undefined && isStackless(network)) return [];
  const listeners = interfaces?.available === true ? (interfaces.listeners ?? []) : [];
  const claims = portClaims(snapshot, listeners);
  return spec.publish.flatMap((one, index): Reason[] => {
    const clash = clashOf(one, claims);
    if (clash === undefined) return [];
    const at = { field: `publish.${index}`, port: publishName(one) };
    return clash.holder === undefined
      ? [{ code: 'port-taken-on-host', ...at, address: clash.hostIp }]
      : [{ code: 'port-taken', ...at, holder: clash.holder }];
  });
}
