'use client';
import { useEffect, useEffectEvent, useState } from 'react';
import { chartMessages } from '@/lib/messages/chart';
import type { Chart } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import { useAnnounce } from '../shell/announcer';
import type { ChartViewport } from './use-chart-viewport';

type Options = { chart: Chart; viewport: ChartViewport; toggleFold: (cardId: string) => void };

/** @returns what opens a large network, or folds it: said aloud, and followed where the card found room only somewhere else. */
export function useFold({ chart, viewport, toggleFold }: Options): (cardId: string) => void {
  const announce = useAnnounce();
  const [toggled, setToggled] = useState<{ cardId: string }>();
  const follow = useEffectEvent(() => {
    const card = toggled && indexOf(chart).card(toggled.cardId);
    if (card === undefined) return;
    const { name: network, rect, fold } = card;
    viewport.show(rect);
    const words = chartMessages.fold;
    announce(fold?.isOpen ? words.opened({ network, total: fold.total }) : words.closed({ network }));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a toggle is what triggers it, in the commit that shows it
  useEffect(() => follow(), [toggled]);
  return (cardId) => {
    toggleFold(cardId);
    setToggled({ cardId });
  };
}
