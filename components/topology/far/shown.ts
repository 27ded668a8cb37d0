'use client';
import { createContext, useContext, useLayoutEffect } from 'react';
import type { Part } from '@/lib/topology/far/choose-mounted';

/**
 * What the page shows by elements of its own at this moment, as the elements themselves tell when they come and go: the canvas draws
 * the rest, so that nothing is missing for a frame and nothing is drawn twice.
 */
export class Shown {
  readonly parts = new Map<string, Part>();
  edges: ReadonlySet<string> = new Set();
  /** Called before the browser paints what has come or gone. */
  onChange: () => void = () => undefined;
}

export const ShownContext = createContext(new Shown());

/** Tells that a card, or the host band, is an element of the page. */
export function useShownPart(id: string, part: Part): void {
  const shown = useContext(ShownContext);
  useLayoutEffect(() => {
    shown.parts.set(id, part);
    shown.onChange();
    return () => {
      shown.parts.delete(id);
      shown.onChange();
    };
  }, [shown, id, part]);
}

/** Tells which edges are. */
export function useShownEdges(keys: ReadonlySet<string>): void {
  const shown = useContext(ShownContext);
  useLayoutEffect(() => {
    shown.edges = keys;
    shown.onChange();
  }, [shown, keys]);
}
