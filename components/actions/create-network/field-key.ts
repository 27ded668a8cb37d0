import { type DriverOptionKey, driverOptions, findDriverOption } from '@/lib/domain/driver-options';
import { modeOptions } from '@/lib/domain/engine-options';
import type { NetworkForm } from './network-form';
import type { PoolKey } from './pool-key';
import { poolsOfForm } from './spec-of-form';

/** The inputs that every form has. `form` stands for what belongs to none. */
const fixedKeys = [
  'name',
  'driver',
  'parent',
  'vlanId',
  'mode',
  'enableIPv4',
  'enableIPv6',
  'internal',
  'attachable',
  'ingress',
  'scope',
  'configOnly',
  'configFrom',
  'ipamDriver',
  'ipamOptions',
  'labels',
  'options',
  'form',
] as const;
const poolParts = ['subnet', 'gateway', 'ipRange', 'excluded'] as const;
export type PoolPart = (typeof poolParts)[number];

/** The inputs of the form that something can be wrong with. */
export type FieldKey = (typeof fixedKeys)[number] | DriverOptionKey | `${PoolKey}.${PoolPart}`;

const known: ReadonlyMap<string, FieldKey> = new Map<string, FieldKey>([
  ...fixedKeys.map((key) => [key, key] as const),
  ...driverOptions.map(({ key }) => [key, key] as const),
]);
const parts: ReadonlyMap<string, PoolPart> = new Map([
  ...poolParts.map((part) => [part, part] as const),
  ['auxAddresses', 'excluded'],
]);

/**
 * The input that a reason is about.
 * @param path in the words of the operation's body, such as `subnets.0.gateway` or `options.com.docker.network.driver.mtu`.
 */
export function fieldOfPath(path: string | undefined, form: NetworkForm): FieldKey {
  if (path === undefined) return 'form';
  const [head = '', ...rest] = path.split('.');
  if (head === 'subnets') {
    const pool = poolsOfForm(form)[Number(rest[0])]?.key ?? (form.enableIPv6 ? 'ipv6' : 'ipv4');
    return `${pool}.${parts.get(rest[1] ?? '') ?? 'subnet'}`;
  }
  if (head === 'options') return fieldOfOption(rest.join('.'), form.driver);
  if (head === 'labels') return 'labels';
  // What IPv6 lacks is its subnet.
  if (head === 'enableIPv6' && form.enableIPv6) return 'ipv6.subnet';
  return known.get(head) ?? 'form';
}

function fieldOfOption(option: string, driver: string): FieldKey {
  if (driver in modeOptions && option === 'parent') return 'parent';
  if (option === modeOptions[driver]) return 'mode';
  const field = findDriverOption(option);
  return field?.drivers.includes(driver) ? field.key : 'options';
}
