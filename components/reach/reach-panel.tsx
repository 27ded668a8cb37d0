'use client';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useEscape } from '@/components/shell/use-escape';
import { useView } from '@/components/shell/view-state';
import { reachMessages as words } from '@/lib/messages/reach-panel';
import { AskedAnswer } from './asked-answer';
import { PickHint } from './pick-hint';
import { QuestionForm } from './question-form';
import { useReach } from './reach-context';
import { questionKey } from './use-proof';

/** Who reaches whom: the question and its answer, in the inspector's place; a sheet from below on a phone. */
export function ReachPanel() {
  const { asked, open, explanation, headline, ask, close } = useReach();
  const [view] = useView();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // What it was asked from may be gone with the inspector: the focus goes on to what is to be said next. A finger gets no keyboard.
    if (document.activeElement !== document.body) return;
    const field = panel.current?.querySelector<HTMLElement>('[role="combobox"][value=""]');
    (matchMedia('(pointer: fine)').matches && field ? field : panel.current)?.focus();
  }, []);
  useEscape(view !== 'chart' && asked !== undefined, close);
  if (asked === undefined) return null;
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={words.region}
      className="absolute inset-x-0 bottom-0 z-20 max-h-[60%] overflow-y-auto border-t border-line bg-surface shadow-float outline-none md:static md:max-h-none md:w-[340px] md:shrink-0 md:border-l md:border-t-0 md:shadow-none"
      onKeyDown={(event) => {
        // A list that is open closes with its own Escape.
        const isOfList = event.target instanceof Element && event.target.matches('[aria-expanded="true"]');
        if (event.key === 'Escape' && !event.defaultPrevented && !isOfList) close();
      }}
    >
      <div className="flex items-center justify-between pb-2 pl-4 pr-2.5 pt-3">
        <h2 className="text-base font-semibold">{words.title}</h2>
        <button
          type="button"
          aria-label={words.close}
          onClick={close}
          className="inline-flex size-8 items-center justify-center rounded-md text-ink-faint hover:bg-raised hover:text-ink"
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      <QuestionForm asked={asked} onAsk={ask} />
      {open === undefined ? null : <PickHint view={view} />}
      {explanation && headline ? (
        <AskedAnswer key={questionKey(explanation.question)} explanation={explanation} headline={headline} />
      ) : null}
    </aside>
  );
}
