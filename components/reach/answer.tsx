'use client';
import { Info } from 'lucide-react';
import { Section } from '@/components/inspector/facts';
import type { Explanation } from '@/lib/domain/reachability/explanation';
import { describeNote } from '@/lib/messages/reach-notes';
import { reachMessages as words } from '@/lib/messages/reach-panel';
import { BlockedItem } from './blocked-item';
import { useReach } from './reach-context';
import { VerdictMark } from './verdict-mark';
import { WayItem } from './way-item';
import { waysOf } from './ways-shown';

const looks = {
  reachable: 'border-up bg-good-wash',
  unreachable: 'border-bad-line bg-bad-wash',
  unknown: 'border-warn-line bg-warn-wash',
} as const;

/** The answer in one look: by shape, word and colour. */
export function Headline({ verdict, sentence }: { verdict: Explanation['verdict']; sentence: string }) {
  return (
    <div
      data-verdict={verdict}
      className={`mx-4 mb-4 flex gap-2.5 rounded-md border px-3 py-2.5 ${looks[verdict]}`}
    >
      <span className="mt-px">
        <VerdictMark verdict={verdict} size={18} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-ink">{words.verdicts[verdict]}</p>
        <p className="text-ink [overflow-wrap:anywhere]">{sentence}</p>
        <p className="mt-0.5 text-2xs text-ink-faint">{words.declared}</p>
      </div>
    </div>
  );
}

/** The ways that lead there, those that do not with what would make them, and what is worth knowing besides. */
export function Answer({ explanation }: { explanation: Explanation }) {
  const { shown, show } = useReach();
  const { ways, blocked, notes, question } = explanation;
  const all = waysOf(explanation);
  return (
    <>
      {ways.length > 0 ? (
        <Section title={words.ways({ count: ways.length })}>
          <ul className="flex flex-col gap-2">
            {all.map((one) =>
              one.kind === 'way' ? (
                <WayItem
                  key={one.key}
                  way={one.way}
                  port={question.port}
                  isShown={shown?.key === one.key}
                  onShow={() => show(one.key)}
                />
              ) : null,
            )}
          </ul>
        </Section>
      ) : null}
      {blocked.length > 0 ? (
        <Section title={ways.length > 0 ? words.blocked.beside : words.blocked.alone}>
          <ul className="flex flex-col gap-2">
            {all.map((one) =>
              one.kind === 'blocked' ? (
                <BlockedItem
                  key={one.key}
                  way={one.way}
                  isShown={shown?.key === one.key}
                  onShow={() => show(one.key)}
                />
              ) : null,
            )}
          </ul>
        </Section>
      ) : null}
      {notes.length > 0 ? (
        <Section title={words.notes}>
          <ul className="flex flex-col gap-1.5">
            {notes.map((note) => (
              <li key={describeNote(note)} className="flex gap-2 text-ink-soft">
                <Info size={13} aria-hidden className="mt-1 shrink-0 text-ink-faint" />
                <span className="min-w-0 [overflow-wrap:anywhere]">{describeNote(note)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
