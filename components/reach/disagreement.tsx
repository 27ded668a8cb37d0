import { Zap } from 'lucide-react';
import type { Explanation } from '@/lib/domain/reachability/explanation';
import { proofMessages } from '@/lib/messages/proof';
import { reachMessages } from '@/lib/messages/reach-panel';

const words = proofMessages.disagreement;

type Props = { verdict: Explanation['verdict']; explained: string; proven: string };

/** Where what is declared and what was tried do not fit: the most telling thing there is, hence above all else. */
export function Disagreement({ verdict, explained, proven }: Props) {
  return (
    <div role="alert" className="mx-4 mb-4 rounded-md border-2 border-unhealthy bg-warn-wash px-3 py-3">
      <p className="flex items-center gap-2 font-semibold text-ink">
        <Zap size={17} aria-hidden className="shrink-0 text-unhealthy" />
        {words.title}
      </p>
      <dl className="mt-2 space-y-1.5">
        <div>
          <dt className="text-2xs font-semibold text-ink-faint">{words.explained}</dt>
          <dd className="text-ink [overflow-wrap:anywhere]">
            {reachMessages.verdicts[verdict]}: {explained}
          </dd>
        </div>
        <div>
          <dt className="text-2xs font-semibold text-ink-faint">{words.proven}</dt>
          <dd className="text-ink [overflow-wrap:anywhere]">{proven}</dd>
        </div>
      </dl>
      <p className="mt-2 text-ink-soft">{words.lead}</p>
      <p className="mt-1 text-xs text-ink-soft">
        {verdict === 'reachable' ? words.hints.blocked : words.hints.open}
      </p>
    </div>
  );
}
