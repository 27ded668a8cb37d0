'use client';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Point } from '@/lib/topology/chart';
import type { ChartIndex } from '@/lib/topology/far/chart-index';
import { type Thing, thingAt } from '@/lib/topology/far/thing-at';

/** How near to an edge counts as on it, px on the screen. */
const edgeReach = 5;

/** What the mouse points at: a container by an element of the page or on the canvas, and on the canvas also what exactly and where. */
type Pointed = { container: string | undefined; drawn: { thing: Thing; at: Point } | undefined };

const nothing: Pointed = { container: undefined, drawn: undefined };

/** @returns what looks up the thing that is drawn under a point of the page; undefined where an element of the page lies there. */
export function useDrawnAt(
  index: ChartIndex,
  isDrawn: boolean,
): (target: EventTarget | null, at: Point) => Thing | undefined {
  const flow = useReactFlow();
  return (target, at) => {
    const isCanvas = target instanceof Element && target.classList.contains('react-flow__pane');
    if (!isDrawn || !isCanvas) return undefined;
    return thingAt(index, flow.screenToFlowPosition(at, { snapToGrid: false }), edgeReach / flow.getZoom());
  };
}

/**
 * Follows the mouse; a finger has no hover, and what it touches gets selected.
 * @param root the element whose leaves, sockets and edges are watched.
 */
export function usePointed(
  root: RefObject<HTMLElement | null>,
  drawnAt: ReturnType<typeof useDrawnAt>,
): Pointed {
  const [pointed, setPointed] = useState(nothing);
  const frame = useRef(0);
  const look = useEffectEvent((target: EventTarget | null, at: Point) => {
    const thing = drawnAt(target, at);
    const element = target instanceof Element ? target.closest('[data-container]') : null;
    const container = thing ? containerOf(thing) : (element?.getAttribute('data-container') ?? undefined);
    setPointed((before) => {
      if (thing === undefined && before.drawn === undefined && before.container === container) return before;
      return isSame(before.drawn?.thing, thing) && thing !== undefined
        ? before
        : { container, drawn: thing && { thing, at } };
    });
  });
  useEffect(() => {
    const element = root.current;
    const move = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      cancelAnimationFrame(frame.current);
      const at = { x: event.clientX, y: event.clientY };
      const { target } = event;
      frame.current = requestAnimationFrame(() => look(target, at));
    };
    const leave = () => {
      cancelAnimationFrame(frame.current);
      setPointed(nothing);
    };
    element?.addEventListener('pointermove', move);
    element?.addEventListener('pointerdown', leave);
    element?.addEventListener('wheel', leave, { passive: true });
    element?.addEventListener('pointerleave', leave);
    return () => {
      cancelAnimationFrame(frame.current);
      element?.removeEventListener('pointermove', move);
      element?.removeEventListener('pointerdown', leave);
      element?.removeEventListener('wheel', leave);
      element?.removeEventListener('pointerleave', leave);
    };
  }, [root]);
  return pointed;
}

/** The container that a thing is, or belongs to. */
export function containerOf(thing: Thing): string | undefined {
  switch (thing.kind) {
    case 'leaf':
      return thing.leaf.containerId;
    case 'socket':
      return thing.socket.targets[0]?.containerId;
    case 'edge':
      return thing.route.containerId;
    default:
      return undefined;
  }
}

function isSame(a: Thing | undefined, b: Thing | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.kind === b.kind && nameOf(a) === nameOf(b);
}

function nameOf(thing: Thing): string {
  switch (thing.kind) {
    case 'socket':
      return thing.socket.key;
    case 'edge':
      return thing.route.key;
    default:
      return thing.key;
  }
}
