import type { AddressHolders } from './address-holders';
import { refusalOfAddress, subnetsOf } from './address-on-network';
import { apiAtLeast } from './api-version';
import { cidrsOverlap } from './cidr';
import { type EndpointWish, gatewayPriorityNeedsApi, macNeedsApi } from './endpoint-config';
import { canonicalAddress } from './ip-address';
import { isDefaultBridge, type Network } from './network';
import type { Reason } from './reason';

/** What is wrong with an endpoint that was asked for, each reason with the field it is about. Empty where it can be tried. */
export function refusalsOfWish(
  wish: EndpointWish,
  target: Network,
  holders: AddressHolders,
  apiVersion: string,
): Reason[] {
  return [
    ...addressRefusals(wish, target, holders),
    ...aliasRefusals(wish.aliases ?? [], target),
    ...linkLocalRefusals(wish.linkLocalIps ?? []),
    ...optionRefusals(wish.driverOpts ?? {}),
    ...macRefusals(wish.mac, apiVersion),
    ...(wish.gatewayPriority !== undefined && !apiAtLeast(apiVersion, gatewayPriorityNeedsApi)
      ? [
          {
            code: 'gateway-priority-needs-api',
            field: 'gatewayPriority',
            needs: gatewayPriorityNeedsApi,
            has: apiVersion,
          } as const,
        ]
      : []),
  ];
}

function addressRefusals(wish: EndpointWish, target: Network, holders: AddressHolders): Reason[] {
  const asked = [
    { field: 'ipv4', family: 4, address: wish.ipv4 },
    { field: 'ipv6', family: 6, address: wish.ipv6 },
  ] as const;
  return asked.flatMap(({ field, family, address }): Reason[] => {
    if (address === undefined) return [];
    if (isDefaultBridge(target)) return [{ code: 'address-on-default-bridge', field, network: target.name }];
    if (target.subnets.length === 0)
      return [{ code: 'address-needs-own-subnet', field, network: target.name }];
    const refusal = refusalOfAddress({ address, family, field }, target, holders);
    return refusal === undefined ? [] : [refusal];
  });
}

/** The labels of a DNS name, as Docker's own resolver answers them; underscores are common in Compose's names. */
const dnsName = /^[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*$/;
const longestName = 253;

function aliasRefusals(aliases: readonly string[], target: Network): Reason[] {
  if (aliases.length > 0 && isDefaultBridge(target)) {
    return [{ code: 'alias-on-default-bridge', field: 'aliases', network: target.name }];
  }
  return aliases.flatMap((alias, index): Reason[] =>
    dnsName.test(alias) && alias.length <= longestName
      ? []
      : [{ code: 'alias-invalid', field: `aliases.${index}`, alias }],
  );
}

/** As Docker checks them: any address will do. */
export function linkLocalRefusals(addresses: readonly string[]): Reason[] {
  return addresses
    .filter((address) => canonicalAddress(address) === undefined)
    .map((address) => ({ code: 'link-local-invalid', field: 'linkLocalIps', address }));
}

/** No command line could hand on a name without a letter, or with the sign that ends a name. */
export function optionRefusals(options: Readonly<Record<string, string>>): Reason[] {
  return Object.keys(options)
    .filter((option) => option.trim() === '' || option.includes('='))
    .map((option) => ({ code: 'driver-option-invalid', field: 'driverOpts', option }));
}

const macAddress = /^[0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){5}$/;

/** @param apiVersion of a connect; without it the MAC is asked for when a container is made, which every engine obeys. */
export function macRefusals(mac: string | undefined, apiVersion?: string): Reason[] {
  if (mac === undefined) return [];
  // A first octet that is odd names a group, which no interface can be.
  const isGroup = Number.parseInt(mac.slice(0, 2), 16) % 2 === 1;
  if (!macAddress.test(mac) || isGroup) return [{ code: 'mac-invalid', field: 'mac', mac }];
  return apiVersion === undefined || apiAtLeast(apiVersion, macNeedsApi)
    ? []
    : [{ code: 'mac-needs-api', field: 'mac', needs: macNeedsApi, has: apiVersion }];
}

/**
 * Whether the container is on another network whose addresses overlap the target's: the kernel can not tell the two routes apart,
 * and the engine gives up halfway. Only a Swarm's networks can overlap one engine's own.
 */
export function subnetConflict(
  container: string,
  target: Network,
  others: readonly { network: Network | undefined }[],
): Reason | undefined {
  for (const { network } of others) {
    if (network === undefined || network.id === target.id) continue;
    for (const family of [4, 6] as const) {
      for (const mine of subnetsOf(target, family)) {
        const other = subnetsOf(network, family).find(({ block }) => cidrsOverlap(block, mine.block));
        if (other === undefined) continue;
        return {
          code: 'subnet-conflict',
          container,
          network: target.name,
          subnet: mine.subnet.subnet,
          other: network.name,
          otherSubnet: other.subnet.subnet,
        };
      }
    }
  }
  return undefined;
}
