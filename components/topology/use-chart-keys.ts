'use client';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Party } from '@/lib/domain/reachability/question';
import { chartMessages } from '@/lib/messages/chart';
import type { Chart } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import { type Direction, hostKey, neighbour } from '@/lib/topology/neighbours';
import { useAnnounce } from '../shell/announcer';
import type { Selection } from '../shell/view-state';
import { useCardNudge } from './drag/card-nudge';
import { networkName } from './drag/carry';
import type { Carrying } from './drag/use-carry';
import { verdictWords } from './drag/verdict-words';
import { leafOfKey, rectOfKey } from './thing-rect';
import type { ChartViewport } from './use-chart-viewport';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

type Options = {
  root: RefObject<HTMLElement | null>;
  chart: Chart;
  carrying: Carrying;
  viewport: ChartViewport;
  select: (thing: Selection | undefined) => void;
  onArrange: (cardId: string, to: { x: number; y: number }) => void;
  onMenu: (element: HTMLElement) => void;
  onFold: (cardId: string) => void;
  /** Brings the focus there. */
  onGoTo: (key: string) => void;
  /** Asks whom a container reaches. */
  onAsk: (party: Party) => void;
  /** While an end of a question is to choose: gets what was chosen, or undefined for what can be none. */
  pick: ((party: Party | undefined) => void) | undefined;
};

/**
 * The keyboard's twin of every gesture on the chart. Arrows go from card to card and leaf to leaf, Enter selects, Space takes hold of
 * a leaf; then arrows choose a network, Enter or Space drops and Escape cancels. Alt with arrows arranges a card. R asks whom a leaf reaches.
 */
export function useChartKeys({
  root,
  chart,
  carrying,
  viewport,
  select,
  onArrange,
  onMenu,
  onFold,
  onGoTo,
  onAsk,
  pick,
}: Options): void {
  const announce = useAnnounce();
  const nudge = useCardNudge(chart, onArrange);

  const goTo = (key: string) => {
    const rect = rectOfKey(chart, key);
    if (rect) viewport.show(rect);
    onGoTo(key);
  };

  const aimAt = (networkId: string) => {
    carrying.aim({ kind: 'network', networkId });
    const rect = rectOfKey(chart, networkId);
    if (rect) viewport.show(rect);
    const verdict = carrying.verdicts.get(networkId);
    const network = networkName(chart, networkId);
    if (verdict) announce(chartMessages.move.target({ network, verdict: verdictWords(verdict).whole }));
  };

  const whileCarrying = (event: KeyboardEvent): boolean => {
    const { carry } = carrying;
    if (carry?.by !== 'keys') return false;
    const direction = arrows[event.key];
    if (direction) {
      const from = carry.target.kind === 'network' ? carry.target.networkId : carry.fromNetworkId;
      const next = neighbour(cardsAlone(chart), from, direction);
      if (next !== undefined && carrying.verdicts.has(next)) aimAt(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      carrying.drop(carry.leaf, carry.target);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      carrying.cancel();
    }
    return true;
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const element =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-key]') : null;
    const key = element?.dataset.key;
    if (event.defaultPrevented || !element || key === undefined || event.ctrlKey || event.metaKey) return;
    if (whileCarrying(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const direction = arrows[event.key];
    const fold = indexOf(chart).fold(key);
    const party = partyOf(chart, key);
    if (direction && event.altKey) nudge(key, direction);
    else if (direction) {
      const next = neighbour(chart, key, direction);
      if (next !== undefined) goTo(next);
    } else if (fold && (event.key === 'Enter' || event.key === ' ')) onFold(fold.card.id);
    else if (pick && (event.key === 'Enter' || event.key === ' ')) pick(party);
    else if (event.key === 'r' && party) onAsk(party);
    else if (event.key === 'Enter') select(thingOf(chart, key));
    else if (event.key === ' ') {
      const placed = leafOfKey(chart, key);
      if (placed) carrying.grab(placed.leaf, 'keys');
      else select(thingOf(chart, key));
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) onMenu(element);
    else return;
    event.preventDefault();
  });
  /** A button is pressed when Space comes up; here Space has its meaning when it goes down. */
  const onKeyUp = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === ' ' && event.target instanceof Element && event.target.closest('[data-key]'))
      event.preventDefault();
  });

  const onBlur = useEffectEvent(() => {
    if (carrying.carry?.by === 'keys') carrying.cancel();
  });

  useEffect(() => {
    const element = root.current;
    const blur = () => onBlur();
    const down = (event: KeyboardEvent) => onKey(event);
    const up = (event: KeyboardEvent) => onKeyUp(event);
    element?.addEventListener('keydown', down);
    element?.addEventListener('keyup', up);
    element?.addEventListener('focusout', blur);
    return () => {
      element?.removeEventListener('keydown', down);
      element?.removeEventListener('keyup', up);
      element?.removeEventListener('focusout', blur);
    };
  }, [root]);
}

/** What a key of the chart stands for. */
export function thingOf(chart: Chart, key: string): Selection {
  const fold = indexOf(chart).fold(key);
  if (fold) return { kind: 'network', id: fold.card.id };
  const leaf = leafOfKey(chart, key)?.leaf;
  return leaf ? { kind: 'container', id: leaf.containerId } : { kind: 'network', id: key };
}

/** Who a key of the chart stands for: a container, or the host; undefined for a network. */
function partyOf(chart: Chart, key: string): Party | undefined {
  const leaf = leafOfKey(chart, key)?.leaf;
  if (leaf) return { kind: 'container', id: leaf.containerId };
  return key === (chart.host.network?.id ?? hostKey) ? { kind: 'host' } : undefined;
}

/** While a network is chosen, arrows go from card to card. */
function cardsAlone(chart: Chart): Chart {
  return {
    ...chart,
    host: { ...chart.host, members: [] },
    cards: chart.cards.map(({ fold: _, ...card }) => ({ ...card, leaves: [] })),
  };
}
