import type { ReasonsByCode } from './reasons-by-code';
import { type Catalogue, listed, type Told } from './told';

type About =
  | 'name-empty'
  | 'name-invalid'
  | 'name-in-use'
  | 'name-reserved'
  | 'driver-missing'
  | 'driver-single'
  | 'option-contradicts'
  | 'mtu-invalid'
  | 'label-invalid'
  | 'parent-missing'
  | 'parent-unknown'
  | 'parent-unusable'
  | 'parent-taken'
  | 'parent-name-invalid'
  | 'vlan-out-of-range'
  | 'mode-unknown'
  | 'bridge-name-exists'
  | 'bridge-name-unverified'
  | 'bridge-name-invalid'
  | 'bridge-name-in-use';

/** What is wrong with a network to be made, its addresses aside. */
export const networkReasons: Catalogue<Pick<ReasonsByCode, About>, Told> = {
  'name-empty': () => ({ message: 'The network needs a name.' }),
  'name-invalid': ({ name }) => ({
    message: `“${name}” can not be a network’s name.`,
    remedy: 'Begin with a letter or digit; go on with letters, digits, dashes, underscores and dots.',
  }),
  'name-in-use': ({ name, driver }) => ({
    message: `There is a ${driver} network named ${name} already.`,
    remedy: 'Choose another name, or remove that network first.',
  }),
  'name-reserved': ({ name }) => ({
    message: `Docker keeps the name ${name} for itself.`,
    remedy: 'Choose another name.',
  }),
  'driver-missing': ({ driver, known }) => ({
    message: driver === '' ? 'The network needs a driver.' : `This engine has no network driver ${driver}.`,
    remedy: `It has ${listed(known)}. A plugin has to be installed and enabled first; an engine lists one of the old kind only once a network of it exists.`,
  }),
  'driver-single': ({ driver }) => ({
    message: `An engine has one ${driver} network only, and makes it itself.`,
    remedy: `Use the one that is there: run the container with --network ${driver === 'null' ? 'none' : driver}.`,
  }),
  'option-contradicts': ({ option, value }) => ({
    message: `${option} is also set to “${value}”, and the two do not go together.`,
    remedy: 'Set it in one place only, or leave it out if this driver does not know it.',
  }),
  'mtu-invalid': ({ value }) => ({
    message: `“${value}” is not an MTU that an interface can have.`,
    remedy: 'Use a whole number from 68 to 65535; 1500 is usual.',
  }),
  'label-invalid': ({ label }) => ({
    message: `“${label}” can not be a label’s key.`,
    remedy: 'A key is not empty and has neither blanks nor equals signs.',
  }),
  'parent-missing': () => ({
    message: 'This network needs a parent interface: the one of the host that leads to the LAN.',
    remedy: 'Choose one from the list.',
  }),
  'parent-unknown': ({ parent, known }) =>
    known.length === 0
      ? { message: `The engine’s host has no interface ${parent}, and none other that could be a parent.` }
      : { message: `The engine’s host has no interface ${parent}.`, remedy: `It has ${listed(known)}.` },
  'parent-unusable': ({ parent, why }) => ({
    message: unusableParents[why]?.(parent) ?? `${parent} can not be the parent of such a network.`,
    remedy: 'Choose an interface that leads to the LAN.',
  }),
  'parent-taken': ({ parent, network }) => ({
    message: `${network} rides on ${parent} already, and only one network may do so here.`,
    remedy: `Use ${network}, give this network a VLAN id of its own, or choose another parent.`,
  }),
  'parent-name-invalid': ({ parent }) => ({
    message: `“${parent}” can not be an interface’s name.`,
    remedy: 'A name has at most 15 characters, and neither blanks nor slashes.',
  }),
  'vlan-out-of-range': ({ value }) => ({
    message: `There is no VLAN ${value}.`,
    remedy: 'Use a number from 1 to 4094.',
  }),
  'mode-unknown': ({ mode, known }) => ({
    message: `The driver knows no mode “${mode}”.`,
    remedy: `It knows ${listed(known)}.`,
  }),
  'bridge-name-exists': ({ name }) => ({
    message: `The host has an interface ${name} already. Older engines would seize it and ruin what uses it, so it is refused on all.`,
    remedy: 'Choose a name that no interface has, or leave it out.',
  }),
  'bridge-name-unverified': ({ name }) => ({
    message: `The interfaces of the engine’s host could not be read, and it may well have one named ${name}: older engines would seize it and ruin what uses it.`,
    remedy: 'Choose a name that is surely free, such as br-shop, or leave it out.',
  }),
  'bridge-name-invalid': ({ name }) => ({
    message: `“${name}” can not be an interface’s name.`,
    remedy: 'A name has at most 15 characters, and neither blanks nor slashes.',
  }),
  'bridge-name-in-use': ({ name, network }) => ({
    message: `The bridge ${name} belongs to the network ${network}.`,
    remedy: 'Choose another name, or leave it out.',
  }),
};

/** By the reason or the kind that the interface was found to have. */
const unusableParents: Readonly<Record<string, (parent: string) => string>> = {
  loopback: (parent) => `${parent} is the host’s loopback, which leads nowhere.`,
  wireless: (parent) =>
    `${parent} is wireless, and an access point drops what comes from further MAC addresses.`,
  'docker-own': (parent) => `${parent} is a bridge that Docker made for another network.`,
  'container-side': (parent) => `${parent} is the host’s end of a container’s cable.`,
  down: (parent) => `${parent} is down.`,
  'no-carrier': (parent) => `${parent} has no cable plugged in.`,
  tunnel: (parent) => `${parent} is a tunnel, which carries no MAC addresses.`,
  veth: (parent) => `${parent} is the host’s end of a container’s cable.`,
};
