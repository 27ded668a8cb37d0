import 'server-only';
import type { WireFinding } from '@/lib/contract/finding';
import type { Dismissal } from '@/lib/domain/findings/dismissal';
import { evidenceHash } from '@/lib/domain/findings/finding';
import { dismissalSentences } from '@/lib/messages/findings-panel';
import { AppError } from '../app-error';
import { whoIs } from '../change/who-is';
import { requireWatcher } from '../http/find-engine';
import type { Session } from '../session/authenticate';
import { dismissalLog } from './dismissal-store';
import { findingsOf, toldFinding } from './read-findings';

/**
 * Keeps that a finding, as it is now, is of no more interest.
 * @throws AppError not-found where there is no such finding (any more).
 */
export async function dismissFinding(
  engine: string,
  key: string,
  asked: { reason: string; session: Session },
): Promise<WireFinding> {
  const watcher = requireWatcher(engine);
  const finding = (await findingsOf(watcher)).find((one) => one.key === key);
  if (finding === undefined) throw new AppError('not-found', dismissalSentences.unknown({ key }));
  const who = whoIs(asked.session);
  const log = dismissalLog(engine);
  await log.dismiss(engine, finding.code, {
    key,
    evidence: evidenceHash(finding),
    reason: asked.reason,
    who,
  });
  return toldFinding(finding, (await log.of(engine)).get(key));
}

/**
 * Takes a dismissal back, also of a finding that is no more.
 * @returns the engine's other dismissals. @throws AppError not-found where there was none.
 */
export async function restoreFinding(engine: string, key: string, session: Session): Promise<Dismissal[]> {
  requireWatcher(engine);
  const log = dismissalLog(engine);
  if (!(await log.restore(engine, key, whoIs(session))))
    throw new AppError('not-found', dismissalSentences.notDismissed({ key }));
  return [...(await log.of(engine)).values()];
}
