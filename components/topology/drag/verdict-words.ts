import type { Verdict } from '@/lib/domain/move-verdict';
import { chartMessages, refusalInShort } from '@/lib/messages/chart';
import { describeReason } from '@/lib/messages/reasons';

/** A verdict in the words of a badge, and whole. */
export function verdictWords(verdict: Verdict): { short: string; whole: string } {
  if (verdict.ok) return { short: chartMessages.move.canTake, whole: chartMessages.move.canTake };
  const { message } = describeReason(verdict.reason);
  return { short: refusalInShort(verdict.reason) ?? message, whole: message };
}
