import { activitySentences } from '@/lib/messages/change-outcomes';
import type { Session } from '../session/authenticate';

/** Who asks for a change, as the log names them. */
export function whoIs({ kind, id, address }: Session): string {
  return kind === 'browser'
    ? activitySentences.who.browser({ session: id, address })
    : activitySentences.who.token({ address });
}
