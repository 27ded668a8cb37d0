import type { ReasonsByCode } from './reasons-by-code';
import type { Catalogue, Told } from './told';

type About =
  | 'cidr-invalid'
  | 'cidr-host-bits'
  | 'cidr-too-small'
  | 'subnet-not-usable'
  | 'family-twice'
  | 'family-not-enabled'
  | 'ipv6-needs-subnet'
  | 'no-family'
  | 'ipv4-off-needs-api'
  | 'gateway-invalid'
  | 'outside-subnet'
  | 'is-network-address'
  | 'is-broadcast-address'
  | 'range-invalid'
  | 'exclusion-invalid'
  | 'exclusion-is-gateway'
  | 'exclusion-twice'
  | 'overlaps-own'
  | 'overlaps-network'
  | 'overlaps-interface'
  | 'overlaps-route';

/** What is wrong with the addresses of a network to be made. */
export const addressingReasons: Catalogue<Pick<ReasonsByCode, About>, Told> = {
  'cidr-invalid': ({ value }) => ({
    message: `“${value}” is not a subnet.`,
    remedy: 'Write an address and a prefix length, such as 172.30.0.0/24 or fd00:30::/64.',
  }),
  'cidr-host-bits': ({ value, suggestion }) => ({
    message: `${value} names an address in a subnet, not the subnet.`,
    remedy: `Write ${suggestion}.`,
  }),
  'cidr-too-small': ({ value }) => ({
    message: `${value} has no room for a gateway and a container.`,
    remedy: 'Use a shorter prefix: at most /30 for IPv4, /126 for IPv6.',
  }),
  'subnet-not-usable': ({ value, why }) => ({
    message: {
      loopback: `${value} holds loopback addresses, which never leave a machine.`,
      multicast: `${value} holds multicast addresses, which belong to groups and to no single container.`,
      reserved: `${value} holds reserved addresses, which no container can have.`,
    }[why],
    remedy: 'Use a private subnet, such as 172.30.0.0/24 or fd00:30::/64.',
  }),
  'family-twice': ({ value, driver }) => ({
    message: `A ${driver} network has one subnet of each kind, and ${value} would be a second.`,
    remedy: 'Leave one out, or make one subnet large enough for both.',
  }),
  'family-not-enabled': ({ value }) => ({
    message: value.includes(':')
      ? `${value} is an IPv6 subnet, but IPv6 is not enabled.`
      : `${value} is an IPv4 subnet, but IPv4 is not enabled.`,
    remedy: value.includes(':')
      ? 'Enable IPv6, or leave the subnet out.'
      : 'Enable IPv4, or leave the subnet out.',
  }),
  'no-family': () => ({
    message: 'A network has IPv4, IPv6 or both, and this one would have neither.',
    remedy: 'Enable one of the two.',
  }),
  'ipv4-off-needs-api': ({ needs, has }) => ({
    message: `This engine can not do without IPv4: that came with API ${needs} (Docker 28), and it speaks ${has}.`,
    remedy: 'Leave IPv4 on, or update the engine.',
  }),
  'ipv6-needs-subnet': () => ({
    message: 'This engine picks no IPv6 subnet by itself.',
    remedy: 'Give an IPv6 subnet, such as fd00:30::/64.',
  }),
  'gateway-invalid': ({ value }) => ({
    message: `“${value}” is not an address.`,
    remedy: 'Write the gateway without a prefix length, such as 172.30.0.1.',
  }),
  'outside-subnet': ({ value, subnet }) => ({
    message: `${value} is outside the subnet ${subnet}.`,
    remedy: 'Choose one inside it, or change the subnet.',
  }),
  'is-network-address': ({ value, subnet }) => ({
    message: `${value} names the subnet ${subnet} itself, so nothing can have it.`,
    remedy: 'Choose another address.',
  }),
  'is-broadcast-address': ({ value, subnet }) => ({
    message: `${value} is the broadcast address of ${subnet}, so nothing can have it.`,
    remedy: 'Choose another address.',
  }),
  'range-invalid': ({ value }) => ({
    message: `“${value}” is not a range of addresses.`,
    remedy: 'Write a part of the subnet as address and prefix length, such as 172.30.0.128/25.',
  }),
  'exclusion-invalid': ({ name, value }) => ({
    message: `“${name}=${value}” is not an excluded address.`,
    remedy: 'Give a name without equals signs and an address without a prefix length.',
  }),
  'exclusion-is-gateway': ({ value }) => ({
    message: `${value} is the gateway, which is never handed out anyway.`,
    remedy: 'Leave this exclusion out.',
  }),
  'exclusion-twice': ({ value }) => ({
    message: `${value} is excluded twice.`,
    remedy: 'Leave one of the two out.',
  }),
  'overlaps-own': ({ value, other }) => ({
    message: `${value} overlaps ${other} of the same network.`,
    remedy: 'Choose subnets that have no address in common.',
  }),
  'overlaps-network': ({ value, network, subnet }) => ({
    message: `${value} overlaps ${subnet} of the network ${network}.`,
    remedy: 'Choose another subnet, or leave it out, and Docker picks a free one.',
  }),
  'overlaps-interface': ({ value, interface: name, address }) => ({
    message: `${value} overlaps ${address}, the host’s own on ${name}: the host would lose that network.`,
    remedy: 'Choose another subnet, or leave it out, and Docker picks a free one.',
  }),
  'overlaps-route': ({ value, interface: name, destination }) => ({
    message: `${value} overlaps ${destination}, which the host reaches through ${name}: it would be cut off.`,
    remedy: 'Choose another subnet, or leave it out, and Docker picks a free one.',
  }),
};
