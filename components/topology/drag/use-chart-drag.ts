'use client';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Chart, Leaf, Point, Rect } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import type { Thing } from '@/lib/topology/far/thing-at';
import type { Selection } from '../../shell/view-state';
import { leafOfKey } from '../thing-rect';
import { autoPanStep } from './auto-pan';
import { type DropTarget, dropTargetAt } from './drop-target';
import { flyBack } from './fly-back';
import { grippedOf } from './gripped';
import { type Handle, watchDrags } from './pointer-drag';
import type { Carrying } from './use-carry';

/** The card that is being arranged, and where it is meanwhile. */
export type MovedCard = { id: string; to: Point };

/** What is held, and the pointer in client coordinates; `grip` is where in the card it holds it. */
type Live = { at: Point } & (
  | { kind: 'leaf'; leaf: Leaf; from: Rect }
  | { kind: 'card'; cardId: string; grip: Point }
);

type Options = {
  root: RefObject<HTMLElement | null>;
  chart: Chart;
  carrying: Carrying;
  onArrange: (cardId: string, to: Point) => void;
  onPress: (key: string, at: Point) => void;
  /** What is drawn under a point that has no element of the page. */
  drawnAt: (target: EventTarget | null, at: Point) => Thing | undefined;
  selection: Selection | undefined;
};

/**
 * Both drags of the chart: a card's header arranges, a leaf asks for a change. Near the pane's border the view follows.
 * @returns the card on the move, and what to hang on the ghost.
 */
export function useChartDrag({ root, chart, carrying, onArrange, onPress, drawnAt, selection }: Options) {
  const flow = useReactFlow();
  const [moved, setMoved] = useState<MovedCard>();
  const ghost = useRef<HTMLDivElement>(null);
  const live = useRef<Live>(undefined);

  const targetAt = (at: Point): DropTarget => {
    const pane = root.current?.getBoundingClientRect();
    const inside = pane && at.x >= pane.left && at.x <= pane.right && at.y >= pane.top && at.y <= pane.bottom;
    return inside ? dropTargetAt(chart, flow.screenToFlowPosition(at)) : { kind: 'nothing' };
  };
  const placeOf = ({ at, grip }: Extract<Live, { kind: 'card' }>): Point => {
    const { x, y } = flow.screenToFlowPosition(at);
    return { x: x - grip.x, y: y - grip.y };
  };

  const follow = useEffectEvent(() => {
    const now = live.current;
    if (now?.kind === 'card') setMoved({ id: now.cardId, to: placeOf(now) });
    if (now?.kind !== 'leaf') return;
    if (ghost.current) ghost.current.style.transform = `translate3d(${now.at.x}px, ${now.at.y}px, 0)`;
    carrying.aim(targetAt(now.at));
  });

  const handleAt = useEffectEvent((event: MouseEvent): Handle | undefined => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-drag]') : null;
    if (element) {
      const key = element.closest<HTMLElement>('[data-key]')?.dataset.key ?? '';
      return { kind: element.dataset.drag === 'leaf' ? 'leaf' : 'card', key };
    }
    const thing = drawnAt(event.target, { x: event.clientX, y: event.clientY });
    return thing && grippedOf(thing, flow.getZoom(), selection);
  });

  const start = useEffectEvent(({ kind, key }: Handle, at: Point): boolean => {
    if (kind === 'leaf') {
      const placed = leafOfKey(chart, key);
      if (!placed || !carrying.grab(placed.leaf, 'pointer')) return false;
      live.current = { kind: 'leaf', at, leaf: placed.leaf, from: placed.rect };
      return true;
    }
    const card = indexOf(chart).card(key);
    if (!card) return false;
    const { x, y } = flow.screenToFlowPosition(at);
    live.current = { kind: 'card', at, cardId: card.id, grip: { x: x - card.rect.x, y: y - card.rect.y } };
    return true;
  });

  const finish = useEffectEvent((dropped: boolean) => {
    const was = live.current;
    live.current = undefined;
    setMoved(undefined);
    if (was?.kind === 'card' && dropped) onArrange(was.cardId, placeOf(was));
    if (was?.kind !== 'leaf') return;
    if (dropped && carrying.drop(was.leaf, targetAt(was.at))) return;
    if (!dropped) carrying.cancel();
    flyBack(was.leaf, was.at, flow.flowToScreenPosition(was.from));
  });
  const press = useEffectEvent((handle: Handle, at: Point) => onPress(handle.key, at));

  const pan = useEffectEvent(() => {
    const now = live.current;
    const box = root.current?.getBoundingClientRect();
    if (!now || !box) return;
    const step = autoPanStep({ x: now.at.x - box.left, y: now.at.y - box.top }, box);
    if (step.x === 0 && step.y === 0) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x + step.x, y: y + step.y, zoom });
    follow();
  });

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let frame = 0;
    const tick = () => {
      pan();
      frame = requestAnimationFrame(tick);
    };
    const stop = watchDrags(element, (event) => handleAt(event), {
      start: (handle, at) => {
        const begun = start(handle, at);
        if (begun) frame = requestAnimationFrame(tick);
        return begun;
      },
      move: (at) => {
        if (live.current) live.current = { ...live.current, at };
        follow();
      },
      drop: () => {
        cancelAnimationFrame(frame);
        finish(true);
      },
      cancel: () => {
        cancelAnimationFrame(frame);
        finish(false);
      },
      press: (handle, at) => press(handle, at),
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [root]);

  return { moved, ghost };
}
