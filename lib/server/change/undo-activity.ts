import 'server-only';
import type { ChangeReply, WirePlan } from '@/lib/contract/plan';
import type { Plan } from '@/lib/domain/plan';
import { activitySentences } from '@/lib/messages/change-outcomes';
import type { StoredActivity } from '../activity/activity-book';
import { findActivity } from '../activity/activity-store';
import { AppError } from '../app-error';
import type { Session } from '../session/authenticate';
import { type Planned, planNow } from './plan-now';
import { runPlanned } from './run-change';

/**
 * Takes a change of the log back, planned against how things are now.
 * @throws AppError not-found for an unknown activity; refused where it was taken back already or can not be.
 */
export async function undoActivity(
  id: string,
  asked: { session: Session; dryRun: boolean },
): Promise<ChangeReply | WirePlan> {
  const { begun } = await requireActivity(id);
  const request = { ...asked, engine: begun.engine, operation: 'undoActivity', input: { id }, undoes: id };
  return runPlanned(request, async (watcher): Promise<Planned> => {
    // Read in its turn: another browser may have taken it back a moment ago.
    const stored = await requireActivity(id);
    const undo = stored.ended?.undo;
    if (stored.undoneBy !== undefined || undo === undefined) return { plan: refusedUndo(stored), before: [] };
    return planNow(watcher, { operation: 'undoActivity', input: undo });
  });
}

function refusedUndo({ begun, ended, undoneBy }: StoredActivity): Plan {
  const code = undoneBy === undefined ? 'undo-impossible' : 'undo-already-done';
  return { ok: false, reasons: [{ code, activity: ended?.summary ?? begun.summary }] };
}

async function requireActivity(id: string): Promise<StoredActivity> {
  const stored = await findActivity(id);
  if (stored === undefined) throw new AppError('not-found', activitySentences.unknown({ id }));
  return stored;
}
