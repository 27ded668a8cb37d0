import type { Evidence, EvidenceLabel, Finding } from '@/lib/domain/findings/finding';
import type { FindingCode } from '@/lib/domain/findings/finding-facts';
import { addressFindings } from './findings-addresses';
import type { FindingsByCode } from './findings-by-code';
import { hostFindings } from './findings-host';
import { membershipFindings } from './findings-memberships';
import { type Catalogue, type Told, tell } from './told';

/** Every finding there is. The type refuses a catalogue that lacks one. */
const findings: Catalogue<FindingsByCode, Told> = {
  ...addressFindings,
  ...hostFindings,
  ...membershipFindings,
};

/** What all findings of a kind have in common, as the heading over them. */
export const findingTitles: Readonly<Record<FindingCode, string>> = {
  'subnet-overlaps-network': 'Subnets that overlap',
  'subnet-overlaps-host': 'Subnets that overlap the host’s',
  'pool-full': 'No address left',
  'pool-nearly-full': 'Few addresses left',
  'duplicate-address': 'An address had twice',
  'duplicate-mac': 'A MAC address had twice',
  'host-port-clash': 'The same port of the host',
  'host-network-used': 'On the host’s network',
  'published-everywhere': 'Published to everybody',
  'published-unheard': 'Published, and nothing listens',
  'listens-on-loopback': 'Listens for itself alone',
  'listens-unreached': 'Listens where nobody else is',
  'parent-missing': 'Parent interface gone',
  'parent-down': 'Parent interface down',
  'parent-wireless': 'Parent interface wireless',
  'macvlan-host-isolation': 'Out of the host’s reach',
  'network-missing': 'Network gone',
  'made-on-missing': 'Made on a network that is gone',
  'ghost-endpoint': 'Listed but not connected',
  'provider-missing': 'Shares a network that is gone',
  'default-bridge-no-names': 'No names on the default network',
  'network-unused': 'Unused networks',
  'only-stopped-members': 'Only stopped members',
  'alone-on-network': 'Alone on a network',
  unhealthy: 'Unhealthy',
  'compose-drift': 'Not as Compose made it',
  'overlay-unencrypted': 'In the clear between hosts',
};

const labels: Readonly<Record<EvidenceLabel, string>> = {
  address: 'address',
  container: 'container',
  free: 'free addresses',
  health: 'health',
  'host-address': 'host’s address',
  'host-route': 'host’s route',
  listens: 'listens on',
  mac: 'MAC',
  'made-on': 'made on',
  mode: 'network mode',
  network: 'network',
  node: 'node',
  'now-on': 'now on',
  parent: 'parent',
  port: 'port',
  project: 'Compose service',
  'shared-by': 'on both',
  state: 'state',
  subnet: 'subnet',
};

/** A finding in words and, for every one, what mends it. */
export function describeFinding(finding: Finding): Told {
  return tell<FindingsByCode, FindingCode, Told>(findings, finding);
}

/** A piece of evidence in words: what it is, and what was read. */
export function describeEvidence({ label, value }: Evidence): { label: string; value: string } {
  return { label: labels[label], value };
}
