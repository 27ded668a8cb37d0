import { addressHolders } from './address-holders';
import { refusalOfAddress } from './address-on-network';
import { hasLiveStack, sharedStackOwner } from './container';
import type { Publish } from './container-spec';
import { isMadeOn, madeOn, needsModeNetwork } from './made-on';
import type { PlanContext } from './plan-context';
import type { Membership, Subject } from './plan-subject';
import { clashOf, portClaims } from './port-claim';
import { publishName } from './publish-text';
import { publishedThrough } from './published-through';
import type { LifeReason } from './run-reason';

/** Why a container would not start: what the engine finds out only once it has begun, and then leaves halfway. */
export function startRefusals(subject: Subject, context: PlanContext): LifeReason[] {
  return [
    ...networkRefusals(subject, context),
    ...ownerRefusals(subject, context),
    ...subject.memberships.flatMap((membership) => addressRefusals(subject, membership, context)),
    ...portRefusals(subject, context),
  ];
}

function networkRefusals({ container, memberships }: Subject, context: PlanContext): LifeReason[] {
  const gone = memberships.filter((one) => one.network === undefined).map((one) => one.networkName);
  const mode = madeOn(container);
  const isModeGone =
    mode !== undefined &&
    needsModeNetwork(context) &&
    !context.snapshot.networks.some((network) => isMadeOn(container, network));
  const networks = [...new Set([...gone, ...(isModeGone ? [mode] : [])])];
  return networks.length === 0 ? [] : [{ code: 'start-needs-networks', container: container.name, networks }];
}

function ownerRefusals({ container }: Subject, { snapshot }: PlanContext): LifeReason[] {
  const reference = sharedStackOwner(container);
  if (reference === undefined) return [];
  const owner = snapshot.containers.find(({ id, name }) => id === reference || name === reference);
  if (owner !== undefined && hasLiveStack(owner)) return [];
  return [{ code: 'start-needs-owner', container: container.name, owner: owner?.name ?? reference }];
}

function addressRefusals(
  { container }: Subject,
  { network, endpoint }: Membership,
  context: PlanContext,
): LifeReason[] {
  if (network === undefined) return [];
  const { snapshot } = context;
  const holders = addressHolders(snapshot, network, container.id, context.networks?.get(network.id));
  const chosen = [
    { family: 4, address: endpoint.chosen.ipv4 },
    { family: 6, address: endpoint.chosen.ipv6 },
  ] as const;
  return chosen.flatMap(({ family, address }): LifeReason[] => {
    if (address === undefined) return [];
    const refusal = refusalOfAddress({ address, family, field: '' }, network, holders);
    if (refusal?.code !== 'address-taken') return [];
    const { holder } = refusal;
    return [
      { code: 'start-address-taken', container: container.name, address, network: network.name, holder },
    ];
  });
}

function portRefusals({ container, detail, memberships }: Subject, context: PlanContext): LifeReason[] {
  const { snapshot, interfaces, apiVersion } = context;
  const networks = memberships.flatMap(({ network }) => network ?? []);
  // Ports that no network of the container publishes are claimed by nobody.
  if (detail === undefined || publishedThrough(networks, apiVersion).length === 0) return [];
  const listeners = interfaces?.available === true ? (interfaces.listeners ?? []) : [];
  const claims = portClaims(snapshot, listeners, container.id);
  return detail.portBindings.flatMap((binding): LifeReason[] => {
    const wanted = wantedOf(binding);
    const clash = wanted && clashOf(wanted, claims);
    if (clash === undefined || wanted === undefined) return [];
    const at = { container: container.name, port: publishName(wanted) };
    return clash.holder === undefined
      ? [{ code: 'start-port-taken-on-host', ...at, address: clash.hostIp }]
      : [{ code: 'start-port-taken', ...at, holder: clash.holder }];
  });
}

type Binding = { hostIp: string; hostPort: string; containerPort: number; protocol: string };

/** @returns undefined where the engine picks the port, or a range to pick from is given. */
function wantedOf({ hostIp, hostPort, containerPort, protocol }: Binding): Publish | undefined {
  if (!/^\d+$/.test(hostPort) || hostPort === '0') return undefined;
  if (protocol !== 'tcp' && protocol !== 'udp' && protocol !== 'sctp') return undefined;
  return { ...(hostIp !== '' && { hostIp }), hostPort: Number(hostPort), containerPort, protocol };
}
