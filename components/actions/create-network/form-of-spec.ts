import { parseCidr } from '@/lib/domain/cidr';
import { type DriverOption, findDriverOption } from '@/lib/domain/driver-options';
import type { NetworkSpec, SpecSubnet } from '@/lib/domain/network-spec';
import { emptyNetworkForm, emptyPool, type NetworkForm, type PoolForm, type Row } from './network-form';

/** The form that asks for this network: the inverse of `specOfForm`. */
export function formOfSpec(spec: NetworkSpec): NetworkForm {
  const { settings, options } = splitOptions(spec);
  const { lan } = emptyNetworkForm;
  return {
    ...emptyNetworkForm,
    name: spec.name,
    driver: spec.driver === 'none' ? 'null' : spec.driver,
    kind: spec.configOnly ? 'template' : spec.configFrom ? 'of-template' : 'network',
    configFrom: spec.configFrom ?? '',
    ...poolsOf(spec),
    enableIPv4: spec.enableIPv4,
    enableIPv6: spec.enableIPv6,
    internal: spec.internal,
    attachable: spec.attachable,
    ingress: spec.ingress,
    swarmScope: spec.scope === 'swarm',
    lan: {
      parent: spec.parent ?? '',
      vlanId: spec.vlanId?.toString() ?? '',
      macvlanMode: spec.driver === 'macvlan' ? (spec.mode ?? lan.macvlanMode) : lan.macvlanMode,
      ipvlanMode: spec.driver === 'ipvlan' ? (spec.mode ?? lan.ipvlanMode) : lan.ipvlanMode,
    },
    settings,
    ipamDriver: spec.ipamDriver ?? '',
    ipamOptions: rowsOf(spec.ipamOptions),
    labels: rowsOf(spec.labels),
    options: rowsOf(options),
  };
}

/** The first subnet of each family has a place of its own; what is no subnet is kept where people look first. */
function poolsOf(spec: NetworkSpec): Pick<NetworkForm, 'ipv4' | 'ipv6' | 'more'> {
  const families = spec.subnets.map(({ subnet }) => parseCidr(subnet)?.family ?? 4);
  const first = { 4: families.indexOf(4), 6: families.indexOf(6) };
  const at = (index: number) => {
    const subnet = spec.subnets[index];
    return subnet === undefined ? emptyPool : poolOfSubnet(subnet);
  };
  return {
    ipv4: at(first[4]),
    ipv6: at(first[6]),
    more: spec.subnets
      .filter((_, index) => index !== first[4] && index !== first[6])
      .map((subnet, index) => ({ ...poolOfSubnet(subnet), id: index + 1 })),
  };
}

function poolOfSubnet({ subnet, gateway = '', ipRange = '', auxAddresses }: SpecSubnet): PoolForm {
  return { subnet, gateway, ipRange, excluded: rowsOf(auxAddresses) };
}

function splitOptions(
  spec: NetworkSpec,
): Pick<NetworkForm, 'settings'> & { options: Record<string, string> } {
  const settings: Record<string, string> = {};
  const options: Record<string, string> = {};
  for (const [name, value] of Object.entries(spec.options)) {
    const known = findDriverOption(name);
    if (known?.drivers.includes(spec.driver)) settings[known.key] = valueInForm(known, value);
    else options[name] = value;
  }
  return { settings, options };
}

/** An option that is on by being there may be there without a value. */
function valueInForm({ kind }: DriverOption, value: string): string {
  return kind.is === 'presence' && value === '' ? 'true' : value;
}

function rowsOf(record: Readonly<Record<string, string>>): Row[] {
  return Object.entries(record).map(([name, value], index) => ({ id: index + 1, name, value }));
}
