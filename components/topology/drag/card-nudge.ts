'use client';
import { useAnnounce } from '@/components/shell/announcer';
import { chartMessages } from '@/lib/messages/chart';
import type { Chart, Point } from '@/lib/topology/chart';
import type { Direction } from '@/lib/topology/neighbours';

const stepPx = 24;
const steps: Record<Direction, Point> = {
  up: { x: 0, y: -stepPx },
  down: { x: 0, y: stepPx },
  left: { x: -stepPx, y: 0 },
  right: { x: stepPx, y: 0 },
};

/** The keyboard's way of arranging. @returns what moves a card's place by one step; nothing for what is no card. */
export function useCardNudge(chart: Chart, onArrange: (cardId: string, to: Point) => void) {
  const announce = useAnnounce();
  return (key: string, direction: Direction): void => {
    const card = chart.cards.find(({ id }) => id === key);
    if (!card) return;
    const step = steps[direction];
    onArrange(card.id, { x: card.rect.x + step.x, y: card.rect.y + step.y });
    announce(chartMessages.move.arranged({ network: card.name }));
  };
}
