'use client';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAnnounce } from '@/components/shell/announcer';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useAsked } from '@/components/shell/view-state';
import type { Party } from '@/lib/domain/reachability/question';
import { tellExplanation } from '@/lib/messages/reach';
import { reachMessages as words } from '@/lib/messages/reach-panel';
import { askButtonId } from './ask-button-id';
import { type Asked, formatAsked, openEnd, questionOf } from './asked';
import { usePartyName } from './party-names';
import { type Reach, ReachContext } from './reach-context';
import { useExplanation } from './use-explanation';
import { shownWay } from './ways-shown';

/** The one question that the page holds, and its answer as things are now: for the panel and for the chart. */
export function ReachProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useAsked();
  const nameOf = usePartyName();
  const announce = useAnnounce();
  const question = useMemo(() => asked && questionOf(asked), [asked]);
  const explanation = useExplanation(question);
  const [chosen, setChosen] = useState<{ of: string; key: string }>();
  const of = asked === undefined ? '' : formatAsked(asked);
  const wayKey = chosen?.of === of ? chosen.key : undefined;
  const shown = useMemo(() => explanation && shownWay(explanation, wayKey), [explanation, wayKey]);

  const returnFocus = useReturningFocus(asked);
  const askFrom = useCallback(
    (from: Party) => {
      returnFocus.remember(from);
      setAsked({ from, protocol: 'tcp' });
      announce(words.pick.announced({ from: nameOf(from) }));
    },
    [returnFocus, setAsked, announce, nameOf],
  );

  const { snapshot } = useLiveEngine();
  const headline = explanation && snapshot && `${tellExplanation(explanation, snapshot).headline}.`;
  const told = explanation && headline && `${words.verdicts[explanation.verdict]}: ${headline}`;
  useEffect(() => {
    if (told !== undefined) announce(told);
  }, [told, announce]);

  const reach = useMemo<Reach>(() => {
    const open = asked && openEnd(asked);
    return {
      asked,
      question,
      open,
      explanation,
      headline,
      shown,
      show: (key) => setChosen({ of, key }),
      ask: setAsked,
      askFrom,
      choose: (party) => {
        if (asked && open) setAsked({ ...asked, [open]: party });
      },
      close: () => {
        returnFocus.bringBack();
        setAsked(undefined);
      },
    };
  }, [asked, question, explanation, headline, shown, of, setAsked, askFrom, returnFocus]);
  return <ReachContext value={reach}>{children}</ReachContext>;
}

/** The focus goes back to what the question was asked from, once that is there again. */
function useReturningFocus(asked: Asked | undefined) {
  const opener = useRef<{ element: HTMLElement | undefined; buttonId: string }>(undefined);
  const isLeaving = useRef(false);
  useEffect(() => {
    if (asked !== undefined || !isLeaving.current) return;
    isLeaving.current = false;
    const { element, buttonId } = opener.current ?? {};
    const button = buttonId === undefined ? null : document.getElementById(buttonId);
    (button ?? element)?.focus({ preventScroll: true });
  }, [asked]);
  return useMemo(
    () => ({
      remember: (from: Party) => {
        const { activeElement } = document;
        const element = activeElement instanceof HTMLElement ? activeElement : undefined;
        opener.current = { element, buttonId: askButtonId(from) };
      },
      bringBack: () => {
        isLeaving.current = true;
      },
    }),
    [],
  );
}
