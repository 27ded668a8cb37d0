import type { Explanation } from '../reachability/explanation';
import type { Proof } from './proof';

/** A way that ends at nobody who listens: it leads there, and a refusal is what it foretells. */
const nobodyListens: ReadonlySet<string> = new Set([
  'not-listening',
  'listens-on-loopback',
  'listens-elsewhere',
]);

/**
 * Whether trying it showed what the explanation says.
 * @returns undefined where either does not know.
 */
export function agreement(explanation: Explanation, proof: Proof): boolean | undefined {
  if (explanation.verdict === 'unknown' || proof.verdict === 'could-not-try') return undefined;
  const saysSo = explanation.verdict === 'reachable';
  const isReached = proof.verdict === 'reachable';
  if (explanation.question.port === undefined) return saysSo === isReached;
  const { port } = proof;
  if (port === undefined || port === 'could-not-try') return undefined;
  const isTaken = isReached && port === 'answered';
  const isRefused = isReached && port === 'refused';
  if (saysSo) {
    // Nobody had looked whether anybody listens.
    const isUnread = explanation.notes.some(({ code }) => code === 'listening-unread');
    return isTaken || (isRefused && isUnread);
  }
  const foretellsRefusal = explanation.blocked.some(({ obstacle }) => nobodyListens.has(obstacle.code));
  return foretellsRefusal ? !isTaken : !isTaken && !isRefused;
}
