import type { OptionKind } from '@/lib/domain/driver-options';
import type { ReasonsByCode } from './reasons-by-code';
import { type Catalogue, listed, type Told } from './told';

type About =
  | 'option-invalid'
  | 'option-needs-engine'
  | 'isolated-needs-internal'
  | 'encrypted-regardless'
  | 'ipam-hands-out-nothing'
  | 'vxlan-taken';

/** What is wrong with a driver's options. */
export const optionReasons: Catalogue<Pick<ReasonsByCode, About>, Told> = {
  'option-invalid': ({ option, value, kind }) => ({
    message: `“${value}” is no value for ${option}.`,
    remedy: wanted(kind),
  }),
  'option-needs-engine': ({ option, needs, has }) => ({
    message: `This engine (${has}) is too old for ${option} with this value: it would take it and do nothing. Docker ${needs} brought it.`,
    remedy: 'Leave it out, or update the engine.',
  }),
  'isolated-needs-internal': ({ option }) => ({
    message: `${option} can be isolated on an internal network only.`,
    remedy: 'Make the network internal, or choose another mode.',
  }),
  'encrypted-regardless': ({ value }) => ({
    message: `An overlay with the option encrypted is encrypted whatever its value, “${value}” included.`,
    remedy: 'Leave the option out for an overlay without encryption.',
  }),
  'ipam-hands-out-nothing': ({ driver }) => ({
    message: `The IPAM driver null hands out no addresses, and a ${driver} network can not do without.`,
    remedy: 'Leave the IPAM driver out.',
  }),
  'vxlan-taken': ({ id, network }) => ({
    message: `The VXLAN id ${id} belongs to the network ${network}.`,
    remedy: 'Choose another, or leave it out, and Docker chooses one.',
  }),
};

function wanted(kind: OptionKind): string {
  switch (kind.is) {
    case 'switch':
      return 'Use true or false.';
    case 'choice':
      return `Use ${listed(kind.values.map((one) => one.value))}.`;
    case 'number':
      return `Use a whole number from ${kind.least} to ${kind.most}.`;
    case 'address':
      return kind.family === 4
        ? 'Write an IPv4 address without a prefix length, such as 192.0.2.10.'
        : 'Write an IPv6 address without a prefix length, such as 2001:db8::10.';
    case 'interface-prefix':
      return 'Use up to 13 characters without blanks and slashes, such as web.';
    case 'interface':
      return 'Use up to 15 characters without blanks and slashes.';
    case 'interfaces':
      return 'Write names of interfaces with colons between them, such as eth0:wg0.';
    case 'vxlan-ids':
      return 'Write numbers from 1 to 16777215 with commas between them.';
    case 'presence':
      return 'Use true.';
  }
}
