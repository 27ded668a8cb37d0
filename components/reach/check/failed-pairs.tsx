'use client';
import { CircleX } from 'lucide-react';
import type { CheckedPair } from '@/lib/contract/network-check';
import type { Party } from '@/lib/domain/reachability/question';
import { checkMessages as words } from '@/lib/messages/network-check';
import { usePartyName } from '../party-names';
import { useReach } from '../reach-context';

/** Of many the first few: the count has said how many there are. */
const mostListed = 30;

/** The pairs that did not answer, each with its sentence; a press asks why. */
export function FailedPairs({ pairs }: { pairs: readonly CheckedPair[] }) {
  const { ask } = useReach();
  const nameOf = usePartyName();
  const failed = pairs.filter(({ verdict }) => verdict === 'unreachable');
  const more = failed.length - mostListed;
  return (
    <ul aria-label={words.failedPairs} className="-mx-2 flex flex-col">
      {failed.slice(0, mostListed).map(({ from: fromId, to: toId, message }) => {
        const from: Party = { kind: 'container', id: fromId };
        const to: Party = { kind: 'container', id: toId };
        const names = { from: nameOf(from), to: nameOf(to) };
        return (
          <li key={`${fromId} ${toId}`}>
            <button
              type="button"
              title={words.ask(names)}
              onClick={() => ask({ from, to, protocol: 'tcp' })}
              className="flex w-full items-start gap-2 rounded px-2 py-1 text-left hover:bg-raised"
            >
              <CircleX size={13} aria-hidden className="mt-1 shrink-0 text-broken" />
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                <span className="text-ink">{words.pair(names)}</span>
                <span className="block text-xs text-ink-soft">{message ?? words.silent}</span>
              </span>
            </button>
          </li>
        );
      })}
      {more > 0 ? <li className="px-2 py-1 text-xs text-ink-faint">{words.more({ count: more })}</li> : null}
    </ul>
  );
}
