import 'server-only';
import { planOf } from '@/lib/domain/planned-steps';
import { undoOf } from '@/lib/domain/undo-of';
import { changeSummary, leftoverSentence, outcomeSentences } from '@/lib/messages/change-outcomes';
import { activityLog } from '../activity/activity-store';
import { isAppError } from '../app-error';
import { log } from '../log';
import type { Watcher } from '../watch/watcher';
import { inTurn } from './change-queue';
import { subjectOfPlan } from './change-subject';
import { type Finished, finishChange } from './finish-change';
import { forgetJournal, hasUnfinishedChanges, type UnfinishedChange, unfinishedChanges } from './journal';

/**
 * Finishes the changes that Portolan ended in the middle of, as soon as the engine answers. Others wait for it, as for any change.
 * Without such a change it asks the engine nothing.
 */
export async function finishWhenConnected(watcher: Watcher): Promise<void> {
  if (!(await hasUnfinishedChanges(watcher.id))) return;
  const stop = watcher.subscribe((message) => {
    if (message.type === 'engine' && message.data.status === 'connected') attempt();
  });
  const attempt = () => {
    void inTurn(watcher.id, () => finishInterrupted(watcher)).then((done) => {
      if (done) stop();
    });
  };
  if (watcher.engine().status === 'connected') attempt();
}

/**
 * To be called in the engine's turn, before anything else is planned.
 * @returns false where the engine did not answer, or may not be changed.
 */
export async function finishInterrupted(watcher: Watcher): Promise<boolean> {
  for (const change of await unfinishedChanges(watcher.engine())) {
    try {
      const finished = await finishChange(watcher.client(), change);
      await tell(watcher, change, finished);
      await forgetJournal(change.activityId);
    } catch (err) {
      // Its entry in the log goes on saying that it was interrupted.
      log.error({ err, activity: change.activityId }, 'an interrupted change could not be finished');
      if (isAppError(err)) return false;
      throw err;
    }
  }
  return true;
}

async function tell(watcher: Watcher, change: UnfinishedChange, finished: Finished): Promise<void> {
  const { direction, leftovers, networkId } = finished;
  const subject = subjectOfPlan(change.actions);
  const result = leftovers.length > 0 ? 'failed' : direction === 'forward' ? 'done' : 'rolledBack';
  const summary = changeSummary(subject, result);
  const plan = planOf(change.actions, []);
  const undo =
    result === 'done' && plan.ok && networkId !== undefined ? undoOf(plan, { networkId }) : undefined;
  await activityLog(watcher.id).end(change.activityId, {
    result,
    summary,
    detail: detailOf(summary, subject.kind === 'recreate-network' ? subject.network : '', finished),
    ...(undo === undefined ? {} : { undo }),
  });
  const containers = change.before.map(({ container }) => container.id);
  await watcher.refresh({ networks: networkId === undefined ? [] : [networkId], containers });
}

function detailOf(summary: string, network: string, { direction, leftovers }: Finished): string {
  if (leftovers.length > 0) {
    return outcomeSentences.leftLater({ summary, leftovers: leftovers.map(leftoverSentence) });
  }
  if (direction === 'forward') return outcomeSentences.finishedLater({ detail: summary });
  return outcomeSentences.putBackLater({ summary, network });
}
