import type { ReasonsByCode } from './reasons-by-code';
import { type Catalogue, listed, type Told } from './told';

type About =
  | 'address-invalid'
  | 'address-outside-subnets'
  | 'address-taken'
  | 'address-is-gateway'
  | 'address-reserved'
  | 'address-needs-own-subnet'
  | 'address-on-default-bridge'
  | 'alias-on-default-bridge'
  | 'alias-invalid'
  | 'mac-invalid'
  | 'mac-needs-api'
  | 'gateway-priority-needs-api'
  | 'member-address';

/** What is wrong with an endpoint as it was asked for. */
export const endpointReasons: Catalogue<Pick<ReasonsByCode, About>, Told> = {
  'address-invalid': ({ field, address }) =>
    field === 'ipv6'
      ? {
          message: `“${address}” is not an IPv6 address.`,
          remedy: 'Write it without a prefix length, such as fd00::10.',
        }
      : {
          message: `“${address}” is not an IPv4 address.`,
          remedy: 'Write it without a prefix length, such as 172.20.0.10.',
        },
  'address-outside-subnets': ({ address, network, subnets }) =>
    subnets.length === 0
      ? {
          message: `${network} has no subnet of the kind that ${address} belongs to.`,
          remedy: 'Leave this address out.',
        }
      : {
          message: `${address} is outside the subnets of ${network}.`,
          remedy: `Choose an address in ${listed(subnets)}, or none, and Docker picks a free one.`,
        },
  'address-taken': ({ address, network, holder }) => ({
    message: `${address} on ${network} is taken by ${holder}.`,
    remedy: 'Choose another address, or none, and Docker picks a free one.',
  }),
  'address-is-gateway': ({ address, network }) => ({
    message: `${address} is the gateway of ${network}.`,
    remedy: 'Choose another address, or none, and Docker picks a free one.',
  }),
  'address-reserved': ({ address, network, name }) => ({
    message: `${network} keeps ${address} back, under the name ${name}.`,
    remedy: 'Choose another address, or none, and Docker picks a free one.',
  }),
  'address-needs-own-subnet': ({ network }) => ({
    message: `${network} has no subnet, so no address can be chosen on it.`,
    remedy: 'Leave the address out.',
  }),
  'address-on-default-bridge': ({ network }) => ({
    message: `No address can be chosen on ${network}, Docker’s default network.`,
    remedy: 'Leave the address out, or use a bridge network of your own.',
  }),
  'alias-on-default-bridge': ({ network }) => ({
    message: `${network}, Docker’s default network, knows no aliases: nothing is found by name on it.`,
    remedy: 'Leave the aliases out, or use a bridge network of your own.',
  }),
  'alias-invalid': ({ alias }) => ({
    message: `“${alias}” can not be looked up as a name.`,
    remedy: 'Use letters, digits, dashes, underscores and dots.',
  }),
  'mac-invalid': ({ mac }) => ({
    message: `“${mac}” is not a MAC address that an interface can have.`,
    remedy: 'Write six pairs of hexadecimal digits, such as 02:42:ac:14:00:0a, the first of them even.',
  }),
  'mac-needs-api': ({ needs, has }) => ({
    message: `This engine ignores a MAC address that is chosen when a container joins a network. It speaks API ${has}; from ${needs} on the choice is kept.`,
    remedy: 'Leave the MAC address out, or choose it when the container is run.',
  }),
  'gateway-priority-needs-api': ({ needs, has }) => ({
    message: `This engine knows no gateway priorities. It speaks API ${has}; they came with ${needs}.`,
    remedy: 'Leave the gateway priority out.',
  }),
  'member-address': (member) => ({
    message: memberAddress(member),
    remedy:
      member.subnets.length === 0
        ? `Let Docker give ${member.container} an address, or give ${member.network} a subnet that has it.`
        : `Choose another address for ${member.container} in ${listed(member.subnets)}, or let Docker give it one.`,
  }),
};

function memberAddress(member: ReasonsByCode['member-address']): string {
  const { container, address, network, subnets, why, holder } = member;
  switch (why) {
    case 'invalid':
      return `“${address}” is not an address that ${container} can have on ${network}.`;
    case 'outside':
      return subnets.length === 0
        ? `${container} has chosen ${address}, and ${network} will have no subnet of your choice for it.`
        : `${container} has chosen ${address}, which is outside the new subnets of ${network}.`;
    case 'gateway':
      return `${container} has chosen ${address}, which will be the gateway of ${network}.`;
    case 'reserved':
      return `${container} has chosen ${address}, which ${network} will keep back.`;
    case 'taken':
      return `${container} can not have ${address} on ${network}: ${holder ?? 'another'} has it.`;
    case 'not-usable':
      return `${container} has chosen ${address}, which no container can have on ${network}.`;
  }
}
