import 'server-only';
import type { WireFinding } from '@/lib/contract/finding';
import { type FindingsMaker, findingsMaker, madeNow } from '@/lib/domain/findings/all-findings';
import { type Dismissal, dismissalOf } from '@/lib/domain/findings/dismissal';
import type { Finding } from '@/lib/domain/findings/finding';
import { describeEvidence, describeFinding } from '@/lib/messages/findings';
import { requireSnapshot } from '../http/find-engine';
import type { Watcher } from '../watch/watcher';
import { dismissalLog } from './dismissal-store';
import { readHostClaims } from './host-claims';
import { knownHost } from './known-host';
import { knownListeners } from './known-listeners';

declare global {
  // Next bundles the routes apart; what was found once is known to all.
  var portolanFindings: Map<string, FindingsMaker> | undefined;
}

/** How old what was read of the host may be, milliseconds, where findings are only a part of the answer. */
const byTheWay = 10_000;

/**
 * All findings of an engine as things are now.
 * @param mayBe how old what was read of its host may be, milliseconds.
 * @throws AppError engine-unreachable where the engine was never read, or its containers on the host's network can not be inspected.
 */
export async function findingsOf(watcher: Watcher, mayBe = 0): Promise<Finding[]> {
  const snapshot = await requireSnapshot(watcher);
  const [host, claims, listeners] = await Promise.all([
    knownHost(watcher, mayBe),
    readHostClaims(watcher, snapshot.containers),
    knownListeners(watcher, snapshot.containers),
  ]);
  return madeNow(
    makerOf(watcher)({ ...snapshot, host, claims, listeners, engineVersion: watcher.engine().version }),
  );
}

/** One for each engine: what has not changed since the last asking is not looked at again. */
function makerOf({ id }: Watcher): FindingsMaker {
  globalThis.portolanFindings ??= new Map();
  const maker = globalThis.portolanFindings.get(id) ?? findingsMaker();
  globalThis.portolanFindings.set(id, maker);
  return maker;
}

/** The same in words, with who dismissed which. */
export async function readFindings(watcher: Watcher): Promise<WireFinding[]> {
  return told(watcher, await findingsOf(watcher));
}

/** The findings that a network is the subject of, or has a part in. */
export async function readFindingsOn(watcher: Watcher, networkId: string): Promise<WireFinding[]> {
  const isOn = ({ kind, id }: Finding['subject']) => kind === 'network' && id === networkId;
  const all = await findingsOf(watcher, byTheWay);
  return told(
    watcher,
    all.filter(({ subject, also }) => isOn(subject) || also.some(isOn)),
  );
}

async function told({ id }: Watcher, findings: readonly Finding[]): Promise<WireFinding[]> {
  const dismissals = await dismissalLog(id).of(id);
  return findings.map((finding) => toldFinding(finding, dismissalOf(finding, dismissals)));
}

export function toldFinding(finding: Finding, dismissal: Dismissal | undefined): WireFinding {
  const { message, remedy } = describeFinding(finding);
  const { key, code, severity, subject, also, evidence } = finding;
  return {
    ...{ key, code, severity, subject, also, message },
    evidence: evidence.map(describeEvidence),
    remedy: { ...(remedy !== undefined && { message: remedy }), ...finding.remedy },
    ...(dismissal !== undefined && {
      dismissal: { reason: dismissal.reason, who: dismissal.who, at: dismissal.at },
    }),
  };
}
