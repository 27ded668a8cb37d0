import { containsAddress, parseCidr } from '@/lib/domain/cidr';
import { parentInterface } from '@/lib/domain/engine-options';
import type { HostInterface } from '@/lib/domain/host-interface';
import { parseAddress } from '@/lib/domain/ip-address';
import type { NetworkForm, PoolForm } from './network-form';
import { specOfForm } from './spec-of-form';

/**
 * Takes another parent, VLAN or mode, and fills subnet and gateway in from the interface that comes out (`eth0`, or `eth0.10`).
 * What was typed is never written over; what another interface had suggested goes, for it is another LAN.
 */
export function withLan(
  form: NetworkForm,
  change: Partial<NetworkForm['lan']>,
  interfaces: readonly HostInterface[],
): NetworkForm {
  const next = { ...form, lan: { ...form.lan, ...change } };
  const name = parentInterface(specOfForm(next));
  const suggestion = interfaces.find((one) => one.name === name)?.suggestion;
  // What the host routes for is no part of the LAN.
  const isRouted = form.driver === 'ipvlan' && next.lan.ipvlanMode !== 'l2';
  const isUsable = !isRouted && suggestion && parseCidr(suggestion.subnet)?.family === 4;
  const usable = isUsable ? suggestion : undefined;
  return { ...next, ipv4: filledFrom(form.ipv4, name, usable) };
}

function filledFrom(
  pool: PoolForm,
  name: string | undefined,
  suggestion: HostInterface['suggestion'],
): PoolForm {
  const { subnetFrom, gatewayFrom, ...rest } = pool;
  const subnet = subnetFrom === undefined ? pool.subnet : '';
  const gateway = gatewayFrom === undefined ? pool.gateway : '';
  const cleared = { ...rest, subnet, gateway };
  if (!suggestion || name === undefined) return cleared;
  const takesSubnet = subnet.trim() === '';
  const sameLan = takesSubnet || subnet.trim() === suggestion.subnet;
  return {
    ...cleared,
    ...(takesSubnet ? { subnet: suggestion.subnet, subnetFrom: name } : {}),
    ...(sameLan && gateway.trim() === '' && suggestion.gateway !== undefined
      ? { gateway: suggestion.gateway, gatewayFrom: name }
      : {}),
  };
}

/** Takes a typed subnet. A gateway that was filled in goes once the subnet no longer holds it. */
export function withSubnet(pool: PoolForm, subnet: string): PoolForm {
  const { subnetFrom: _, ...rest } = pool;
  const cidr = parseCidr(subnet.trim());
  const gateway = parseAddress(pool.gateway.trim());
  if (pool.gatewayFrom === undefined || !cidr || (gateway && containsAddress(cidr, gateway)))
    return { ...rest, subnet };
  const { gatewayFrom: __, ...without } = rest;
  return { ...without, subnet, gateway: '' };
}

/** Takes a typed gateway. */
export function withGateway(pool: PoolForm, gateway: string): PoolForm {
  const { gatewayFrom: _, ...rest } = pool;
  return { ...rest, gateway };
}
