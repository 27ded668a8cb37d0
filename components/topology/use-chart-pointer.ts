'use client';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Party } from '@/lib/domain/reachability/question';
import type { Chart, Point } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import type { Thing } from '@/lib/topology/far/thing-at';
import type { Selection } from '../shell/view-state';
import type { MenuRequest } from './menu/chart-menu';
import { thingOf } from './use-chart-keys';
import { containerOf } from './use-pointed';

type Options = {
  root: RefObject<HTMLElement | null>;
  chart: Chart;
  select: (thing: Selection | undefined) => void;
  openMenu: (request: MenuRequest) => void;
  onFold: (cardId: string) => void;
  /** What is drawn under a point that has no element of the page. */
  drawnAt: (target: EventTarget | null, at: Point) => Thing | undefined;
  /** While an end of a question is to choose: gets what was pressed, or undefined for what can be none. */
  pick: ((party: Party | undefined) => void) | undefined;
};

/** A press selects what it hits, or nothing on the bare canvas; the right button opens the menu of what it hits. */
export function useChartPointer({ root, chart, select, openMenu, onFold, drawnAt, pick }: Options): void {
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const at = { x: event.clientX, y: event.clientY };
    const drawn = drawnAt(event.target, at);
    const thing = event.target.closest('[data-thing]');
    const key = drawn ? keyOfThing(drawn) : thing?.getAttribute('data-key');
    const container = drawn ? containerOf(drawn) : thing?.getAttribute('data-container');
    const fold = key === null || key === undefined ? undefined : indexOf(chart).fold(key);
    if (fold) onFold(fold.card.id);
    else if (pick) {
      const party = partyAt(event.target, drawn, container);
      if (party ?? key) pick(party);
    } else if (key !== null && key !== undefined) select(thingOf(chart, key));
    else if (container !== null && container !== undefined) select({ kind: 'container', id: container });
    else if (event.target.closest('.react-flow__pane')) select(undefined);
  });
  const onMenu = useEffectEvent((event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    event.preventDefault();
    // A finger that holds a leaf also asks the browser for a menu; its press opens ours when it lifts.
    if (root.current?.matches('[data-carrying], [data-arranging]')) return;
    const at = { x: event.clientX, y: event.clientY };
    const drawn = drawnAt(event.target, at);
    openMenu(drawn ? { key: keyOfThing(drawn), at } : menuAt(event.target, at));
  });
  useEffect(() => {
    const element = root.current;
    const click = (event: MouseEvent) => onClick(event);
    const menu = (event: MouseEvent) => onMenu(event);
    element?.addEventListener('click', click);
    element?.addEventListener('contextmenu', menu);
    return () => {
      element?.removeEventListener('click', click);
      element?.removeEventListener('contextmenu', menu);
    };
  }, [root]);
}

/** Who was pressed: a container, the host by any of its parts, or the outside. */
function partyAt(
  element: Element,
  drawn: Thing | undefined,
  container: string | null | undefined,
): Party | undefined {
  if (element.closest('.chart-outside')) return { kind: 'outside' };
  const isHost = drawn
    ? drawn.kind === 'host' || drawn.kind === 'socket'
    : element.closest('.chart-host') !== null;
  const isLeaf = drawn ? drawn.kind === 'leaf' : element.closest('[data-thing="leaf"]') !== null;
  if (isHost && !isLeaf) return { kind: 'host' };
  return container === null || container === undefined ? undefined : { kind: 'container', id: container };
}

/** The key of the chart that a drawn thing has; sockets and edges have none, nor has a host that is no network. */
function keyOfThing(thing: Thing): string | undefined {
  return thing.kind === 'socket' || thing.kind === 'edge' ? undefined : thing.key;
}

/** The menu for what an element belongs to. */
function menuAt(element: Element, at: Point): MenuRequest {
  const key = element.closest('[data-thing][data-key]')?.getAttribute('data-key');
  return { key: key ?? undefined, at };
}

/** The menu for an element that has the focus: it opens at the element. */
export function menuOf(element: Element): MenuRequest {
  const { left, bottom } = element.getBoundingClientRect();
  return menuAt(element, { x: left + 12, y: bottom });
}
