import 'server-only';
import { activitySentences } from '@/lib/messages/change-outcomes';
import { findActivity } from '../activity/activity-store';
import { AppError } from '../app-error';
import { runningChange } from './running-change';

/**
 * Asks a change that runs to stop before its next step and to put back what it did.
 * @returns false where it has come to its end already, or is being taken back.
 * @throws AppError not-found for an unknown activity.
 */
export async function stopActivity(id: string): Promise<{ stopping: boolean }> {
  if ((await findActivity(id)) === undefined)
    throw new AppError('not-found', activitySentences.unknown({ id }));
  return { stopping: runningChange(id)?.stop() ?? false };
}
