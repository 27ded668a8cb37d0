import { compareText } from '../compare-text';
import { aloneOnNetwork } from './alone-on-network';
import { composeDrift } from './compose-drift';
import { defaultBridgeNames } from './default-bridge-names';
import { duplicateAddresses } from './duplicate-address';
import { duplicateMacs } from './duplicate-mac';
import type { Finding } from './finding';
import type { FindingsInput } from './findings-input';
import { ghostEndpoints } from './ghost-endpoint';
import { hostNetworkUsed } from './host-network-used';
import { hostPortClashes } from './host-port-clash';
import { listensInVain } from './listens-in-vain';
import { macvlanIsolation } from './macvlan-isolation';
import { missingNetworks } from './missing-network';
import { missingProviders } from './missing-provider';
import { networkUnused } from './network-unused';
import { onlyStoppedMembers } from './only-stopped-members';
import { overlappingSubnets } from './overlapping-subnets';
import { overlayUnencrypted } from './overlay-unencrypted';
import { parentInterfaces } from './parent-interface';
import { exhaustedPools } from './pool-exhausted';
import { publishedEverywhere } from './published-everywhere';
import { publishedUnheard } from './published-unheard';
import { compareSeverity } from './severity';
import { unhealthy } from './unhealthy';

type Part = keyof FindingsInput;
type Check = { reads: readonly Part[]; find: (input: FindingsInput) => Finding[] };
/** What a check found, and what it was given then. */
type Made = Check & { from: readonly unknown[]; findings: Finding[] };

/** Every check, and what it reads: it is made again only where something of that is another object than before. */
const checks: readonly Check[] = [
  check(['networks', 'containers', 'endpoints', 'host'], overlappingSubnets),
  check(['networks', 'endpoints', 'services', 'tasks'], exhaustedPools),
  check(['networks', 'containers', 'endpoints', 'host'], duplicateAddresses),
  check(['networks', 'containers', 'endpoints'], duplicateMacs),
  check(['networks', 'host'], parentInterfaces),
  check(['networks', 'containers', 'endpoints', 'engineVersion'], missingNetworks),
  check(['containers', 'endpoints'], ghostEndpoints),
  check(['containers'], missingProviders),
  check(['containers'], unhealthy),
  check(['containers', 'claims'], hostPortClashes),
  check(['containers'], publishedEverywhere),
  check(['containers', 'listeners'], publishedUnheard),
  check(['networks', 'containers', 'endpoints', 'listeners'], listensInVain),
  check(['networks', 'containers', 'endpoints'], composeDrift),
  check(['networks', 'tasks', 'swarmNodes'], overlayUnencrypted),
  check(['networks', 'containers', 'endpoints', 'host'], macvlanIsolation),
  check(['networks', 'containers', 'endpoints'], defaultBridgeNames),
  check(['networks', 'containers', 'endpoints', 'services'], aloneOnNetwork),
  check(['networks', 'containers', 'endpoints'], onlyStoppedMembers),
  check(
    ['networks', 'containers', 'endpoints', 'services', 'tasks', 'swarmNodes', 'engineVersion'],
    networkUnused,
  ),
  check(['containers'], hostNetworkUsed),
];

/** Declares a check; that it reads no more than it says is held by its type. */
function check<P extends Part>(
  reads: readonly P[],
  find: (input: Pick<FindingsInput, P>) => Finding[],
): Check {
  return { reads, find };
}

export type FindingsMaker = (input: FindingsInput) => Generator<undefined, Finding[]>;

/**
 * Makes the findings of one engine again and again: each check only where something that it reads has changed.
 * @returns what makes them, a check at a time, so that a page can draw between two: each `yield` is a place to stop.
 */
export function findingsMaker(): FindingsMaker {
  const made = checks.map((one): Made => ({ ...one, from: [], findings: [] }));
  let last: Finding[] = [];
  return function* make(input) {
    let isSame = true;
    for (const one of made) {
      const from = one.reads.map((part) => input[part]);
      if (from.length === one.from.length && from.every((value, index) => value === one.from[index]))
        continue;
      one.findings = one.find(input);
      one.from = from;
      isSame = false;
      yield undefined;
    }
    if (!isSame) last = sorted(made.flatMap((one) => one.findings));
    return last;
  };
}

/** @returns every finding there is, the worst first; in an order that is the same however it came about. */
export function allFindings(input: FindingsInput): Finding[] {
  return madeNow(findingsMaker()(input));
}

/** Makes them without stopping. */
export function madeNow(making: Generator<undefined, Finding[]>): Finding[] {
  for (let step = making.next(); ; step = making.next()) if (step.done === true) return step.value;
}

function sorted(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      compareSeverity(a.severity, b.severity) ||
      compareText(a.code, b.code) ||
      compareText(a.subject.name, b.subject.name) ||
      compareText(a.key, b.key),
  );
}
