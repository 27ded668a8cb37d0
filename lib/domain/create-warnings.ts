import { bridgeNameOption } from './bridge-interface';
import { containsAddress, parseCidr } from './cidr';
import { parentInterface } from './engine-options';
import type { HostInterface } from './host-interface';
import { splitVlanName } from './interface-name';
import { formatAddress, parseAddress } from './ip-address';
import type { NetworkSpec } from './network-spec';
import { hostBlocks, lansOf, overlapsAny } from './parent-lan';
import type { SpecContext } from './spec-context';
import { gatewayOf } from './validate-subnet';
import type { Warning } from './warning';

/** What to know before making this network. Meaningful for a spec that `validateNetworkSpec` finds nothing against. */
export function createWarnings(spec: NetworkSpec, context: SpecContext): Warning[] {
  const parent = spec.driver === 'macvlan' ? parentInterface(spec) : undefined;
  return [
    ...(parent === undefined ? [] : parentWarnings(spec, parent, context)),
    ...uncheckedWarnings(spec, parent, context),
    ...pickedWarnings(spec),
  ];
}

function parentWarnings(spec: NetworkSpec, parent: string, context: SpecContext): Warning[] {
  const isolation: Warning = { code: 'macvlan-host-isolation', network: spec.name, parent };
  if (!context.host.available) {
    return [isolation, { code: 'parent-unverified', parent }, ...gatewayWarnings(spec, undefined)];
  }
  const { interfaces } = context.host;
  const known = interfaces.find((one) => one.name === parent);
  const base = splitVlanName(parent)?.base;
  const carrier = known ?? interfaces.find((one) => one.name === base);
  return [
    isolation,
    ...(known === undefined ? [{ code: 'parent-created', parent } as const] : []),
    ...(carrier !== undefined && isDown(carrier)
      ? [{ code: 'parent-down', parent: carrier.name } as const]
      : []),
    ...(carrier?.kind === 'wireless' ? [{ code: 'parent-wireless', parent: carrier.name } as const] : []),
    ...lanWarnings(spec, parent, context),
    ...gatewayWarnings(spec, known),
  ];
}

/** On a LAN the gateway is the router, which the engine does not look for. */
function gatewayWarnings(spec: NetworkSpec, parent: HostInterface | undefined): Warning[] {
  if (spec.internal) return [];
  return spec.subnets.flatMap((subnet): Warning[] => {
    const block = parseCidr(subnet.subnet);
    const taken = block && !subnet.gateway ? gatewayOf(subnet, block) : undefined;
    if (block === undefined || taken === undefined) return [];
    const router = parseAddress(parent?.suggestion?.gateway ?? '');
    const known = router !== undefined && containsAddress(block, router) ? formatAddress(router) : undefined;
    const gateway = formatAddress(taken);
    if (known === gateway) return [];
    const guessed = { code: 'gateway-picked-by-engine', subnet: subnet.subnet, gateway } as const;
    return [known === undefined ? guessed : { ...guessed, router: known }];
  });
}

function isDown(one: HostInterface): boolean {
  return one.state === 'down' || one.reason === 'down' || one.reason === 'no-carrier';
}

/** On the parent's own LAN the engine hands out addresses without asking its DHCP server, unless a range is set apart. */
function lanWarnings(spec: NetworkSpec, parent: string, context: SpecContext): Warning[] {
  const lans = lansOf(parent, hostBlocks(context.host));
  return spec.subnets.flatMap((subnet): Warning[] => {
    const block = parseCidr(subnet.subnet);
    const clashes = block !== undefined && !subnet.ipRange && overlapsAny(block, lans);
    return clashes ? [{ code: 'subnet-is-parents-lan', subnet: subnet.subnet, parent }] : [];
  });
}

function uncheckedWarnings(spec: NetworkSpec, parent: string | undefined, { host }: SpecContext): Warning[] {
  const unchecked =
    parent !== undefined || spec.subnets.length > 0 || spec.options[bridgeNameOption] !== undefined;
  return host.available || !unchecked ? [] : [{ code: 'interfaces-unknown', why: host.reason }];
}

/** Only containers on a subnet of one's own choice can have addresses of one's own choice. */
function pickedWarnings(spec: NetworkSpec): Warning[] {
  const chosen = spec.subnets.map((subnet) => parseCidr(subnet.subnet)?.family);
  const picked = !chosen.includes(4) || (spec.enableIPv6 && !chosen.includes(6));
  const byEngine = spec.ipamDriver === undefined || spec.ipamDriver === '' || spec.ipamDriver === 'default';
  return picked && byEngine ? [{ code: 'subnet-picked-by-engine', network: spec.name }] : [];
}
