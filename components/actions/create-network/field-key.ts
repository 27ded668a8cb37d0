import type { NetworkForm } from './network-form';
import { poolsOfForm } from './spec-of-form';

/** The inputs of the form that something can be wrong with. `form` stands for what belongs to none of them. */
const fieldKeys = [
  'name',
  'driver',
  'parent',
  'vlanId',
  'mode',
  'ipv4.subnet',
  'ipv4.gateway',
  'ipv4.ipRange',
  'ipv4.excluded',
  'enableIPv6',
  'ipv6.subnet',
  'ipv6.gateway',
  'ipv6.ipRange',
  'ipv6.excluded',
  'internal',
  'attachable',
  'bridgeName',
  'mtu',
  'icc',
  'masquerade',
  'labels',
  'options',
  'form',
] as const;
export type FieldKey = (typeof fieldKeys)[number];

const known: ReadonlyMap<string, FieldKey> = new Map(fieldKeys.map((key) => [key, key]));
const ofOptions: ReadonlyMap<string, FieldKey> = new Map([
  ['parent', 'parent'],
  ['macvlan_mode', 'mode'],
  ['com.docker.network.bridge.name', 'bridgeName'],
  ['com.docker.network.driver.mtu', 'mtu'],
  ['com.docker.network.bridge.enable_icc', 'icc'],
  ['com.docker.network.bridge.enable_ip_masquerade', 'masquerade'],
]);

/**
 * The input that a reason is about.
 * @param path in the words of the operation's body, such as `subnets.0.gateway` or `options.com.docker.network.driver.mtu`.
 */
export function fieldOfPath(path: string | undefined, form: NetworkForm): FieldKey {
  if (path === undefined) return 'form';
  const [head = '', ...rest] = path.split('.');
  if (head === 'subnets') {
    const pool = poolsOfForm(form)[Number(rest[0])]?.family ?? (form.enableIPv6 ? 'ipv6' : 'ipv4');
    const part = rest[1] === 'auxAddresses' ? 'excluded' : rest[1];
    return known.get(`${pool}.${part ?? 'subnet'}`) ?? 'form';
  }
  if (head === 'options') return ofOptions.get(rest.join('.')) ?? 'options';
  if (head === 'labels') return 'labels';
  // What IPv6 lacks is its subnet.
  if (head === 'enableIPv6' && form.enableIPv6) return 'ipv6.subnet';
  return known.get(head) ?? 'form';
}
