import { activitySentences } from '@/lib/messages/change-outcomes';
import type { Session } from './authenticate';

/** Who asks, as the logs call them. */
export function whoIs({ kind, id, address }: Session): string {
  return kind === 'browser'
    ? activitySentences.who.browser({ session: id, address })
    : activitySentences.who.token({ address });
}
