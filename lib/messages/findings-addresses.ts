import type { FindingsByCode } from './findings-by-code';
import { type Catalogue, listed, type Told } from './told';

type About =
  | 'subnet-overlaps-network'
  | 'subnet-overlaps-host'
  | 'pool-full'
  | 'pool-nearly-full'
  | 'duplicate-address'
  | 'duplicate-mac';

/** Findings about addresses. */
export const addressFindings: Catalogue<Pick<FindingsByCode, About>, Told> = {
  'subnet-overlaps-network': ({ network, subnet, other, otherSubnet, sharedBy }) => ({
    message:
      sharedBy.length > 0
        ? `${network} (${subnet}) overlaps ${other} (${otherSubnet}), and ${listed(sharedBy)} ${sharedBy.length === 1 ? 'is' : 'are'} on both: of two ways to the same addresses, one is lost.`
        : `${network} (${subnet}) overlaps ${other} (${otherSubnet}): what is on both, or on one and meant to reach the other, finds only one of them.`,
    remedy: `Give one of the two another subnet. A network’s subnet can not be changed: it is made anew and its members connected again.`,
  }),
  'subnet-overlaps-host': ({ network, subnet, interface: name, block }) => ({
    message: `${network} (${subnet}) overlaps what the host reaches by ${name} (${block}): the host, or the containers, no longer reach all that is there.`,
    remedy: 'Make the network anew with a subnet that nothing else has, and connect its members again.',
  }),
  'pool-full': ({ network, subnet }) => ({
    message: `${network} has no free address left in ${subnet}: the next container can not start there.`,
    remedy: 'Take containers off it that need not be there, or make it anew with a larger subnet.',
  }),
  'pool-nearly-full': ({ network, subnet, free }) => ({
    message:
      free === 1
        ? `${network} has one free address left in ${subnet}.`
        : `${network} has only ${free} free addresses left in ${subnet}.`,
    remedy: 'Take containers off it that need not be there, or make it anew with a larger subnet.',
  }),
  'duplicate-address': ({ network, address, holders }) => ({
    message: `${listed(holders)} have the same address ${address} by way of ${network}: what is sent there reaches now one, now another.`,
    remedy:
      'Disconnect one and connect it again with an address that nobody has. On a LAN, keep Docker to an IP range of its own, outside of what the router hands out.',
  }),
  'duplicate-mac': ({ network, mac, holders }) => ({
    message: `${listed(holders)} have the same MAC address ${mac} on ${network}: what is sent to one may reach the other.`,
    remedy:
      'Disconnect one and connect it again: Docker then makes up an address of its own. One that was run with --mac-address has to be run anew without.',
  }),
};
