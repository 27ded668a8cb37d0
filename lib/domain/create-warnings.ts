import { bridgeNameOption } from './bridge-interface';
import { cidrsOverlap, containsAddress, formatCidr, parseCidr } from './cidr';
import { engineOptions, modeOptions, parentInterface } from './engine-options';
import type { HostInterface } from './host-interface';
import { splitVlanName } from './interface-name';
import { formatAddress, parseAddress } from './ip-address';
import { builtinDrivers } from './network';
import type { NetworkSpec } from './network-spec';
import { hostBlocks, lansOf, overlapsAny } from './parent-lan';
import type { SpecContext } from './spec-context';
import { templateOf, withTemplate } from './template';
import { gatewayOf } from './validate-subnet';
import type { Warning } from './warning';

/** What to know before making this network. Meaningful for a spec that `validateNetworkSpec` finds nothing against. */
export function createWarnings(spec: NetworkSpec, context: SpecContext): Warning[] {
  if (spec.configOnly) return [{ code: 'template-is-no-network', network: spec.name }];
  const place = withTemplate(spec, templateOf(spec, context.networks));
  const parent = spec.driver in modeOptions ? parentInterface(place) : undefined;
  return [
    ...(parent === undefined || spec.scope === 'swarm' ? [] : parentWarnings(place, parent, context)),
    ...(spec.driver === 'overlay' ? overlayWarnings(place, context) : []),
    ...scopeWarnings(spec),
    ...uncheckedWarnings(place, parent, context),
    ...(builtin.has(spec.driver) ? [] : [{ code: 'plugin-unchecked', driver: spec.driver } as const]),
    ...pickedWarnings(place),
  ];
}

const builtin: ReadonlySet<string> = new Set(builtinDrivers);

/** What the containers look for on the overlay they no longer look for on the host's networks. */
function overlayWarnings(spec: NetworkSpec, { host }: SpecContext): Warning[] {
  const blocks = hostBlocks(host);
  return spec.subnets.flatMap((subnet): Warning[] => {
    const block = parseCidr(subnet.subnet);
    const hidden = block && blocks.find((one) => cidrsOverlap(one.block, block));
    if (hidden === undefined) return [];
    const named = { subnet: subnet.subnet, interface: hidden.interface, block: formatCidr(hidden.block) };
    return [{ code: 'overlay-hides-host', ...named }];
  });
}

/** Each node makes its own network, and has nothing to make it of but a template of its own. */
function scopeWarnings(spec: NetworkSpec): Warning[] {
  const hasSettings = spec.subnets.length > 0 || Object.keys(spec.options).length > 0;
  const needs = spec.scope === 'swarm' && !spec.configFrom && (spec.driver in modeOptions || hasSettings);
  return needs ? [{ code: 'swarm-scope-needs-template', driver: spec.driver }] : [];
}

function parentWarnings(spec: NetworkSpec, parent: string, context: SpecContext): Warning[] {
  const code = spec.driver === 'ipvlan' ? 'ipvlan-host-isolation' : 'macvlan-host-isolation';
  const isolation: Warning = { code, network: spec.name, parent };
  const routed = isRouted(spec);
  if (!context.host.available) {
    return [
      isolation,
      { code: 'parent-unverified', parent },
      ...(routed ? routeWarnings(spec, parent, context) : gatewayWarnings(spec, undefined)),
    ];
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
    // An ipvlan's containers all have the parent's own MAC, which an access point knows.
    ...(carrier?.kind === 'wireless' && spec.driver === 'macvlan'
      ? [{ code: 'parent-wireless', parent: carrier.name } as const]
      : []),
    ...(routed
      ? routeWarnings(spec, parent, context)
      : [...lanWarnings(spec, parent, context), ...gatewayWarnings(spec, known)]),
  ];
}

/** In these modes the host routes for its containers, and answers for none of them on the LAN. */
function isRouted(spec: NetworkSpec): boolean {
  const mode = engineOptions(spec).ipvlan_mode;
  return spec.driver === 'ipvlan' && (mode === 'l3' || mode === 'l3s');
}

function routeWarnings(spec: NetworkSpec, parent: string, { host }: SpecContext): Warning[] {
  const lans = lansOf(parent, hostBlocks(host));
  const onLan = spec.subnets.find((subnet) => {
    const block = parseCidr(subnet.subnet);
    return block !== undefined && overlapsAny(block, lans);
  });
  if (onLan !== undefined) return [{ code: 'ipvlan-routed-lan', subnet: onLan.subnet, parent }];
  const subnets = spec.subnets.map((subnet) => subnet.subnet);
  return spec.internal ? [] : [{ code: 'ipvlan-needs-routes', subnets, parent }];
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
  const picked = (spec.enableIPv4 && !chosen.includes(4)) || (spec.enableIPv6 && !chosen.includes(6));
  const byEngine = spec.ipamDriver === undefined || spec.ipamDriver === '' || spec.ipamDriver === 'default';
  return picked && byEngine ? [{ code: 'subnet-picked-by-engine', network: spec.name }] : [];
}
