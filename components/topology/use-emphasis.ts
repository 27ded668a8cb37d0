'use client';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Selection } from '../shell/view-state';
import type { Emphasis } from './chart-view';

/**
 * What stands out: the container under the mouse, else what is selected.
 * @param root the element whose leaves, sockets and edges are watched.
 */
export function useEmphasis(
  root: RefObject<HTMLElement | null>,
  snapshot: Snapshot,
  selection: Selection | undefined,
): Emphasis | undefined {
  const hovered = useHoveredContainer(root);
  return useMemo(() => {
    if (hovered !== undefined) return ofContainer(snapshot, hovered);
    if (selection?.kind === 'container') return ofContainer(snapshot, selection.id);
    if (selection?.kind === 'network')
      return { containers: new Set(), networks: new Set([selection.id]), members: true };
    return undefined;
  }, [snapshot, hovered, selection]);
}

function ofContainer(snapshot: Snapshot, id: string): Emphasis {
  const own = snapshot.endpoints.filter((endpoint) => endpoint.containerId === id);
  return {
    containers: new Set([id]),
    networks: new Set(own.map(({ networkId }) => networkId)),
    members: false,
  };
}

/** Of a mouse only: a finger has no hover, and what it touches gets selected. */
function useHoveredContainer(root: RefObject<HTMLElement | null>): string | undefined {
  const [hovered, setHovered] = useState<string>();
  useEffect(() => {
    const element = root.current;
    const over = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      const thing = event.target instanceof Element ? event.target.closest('[data-container]') : null;
      setHovered(thing?.getAttribute('data-container') ?? undefined);
    };
    const leave = () => setHovered(undefined);
    element?.addEventListener('pointerover', over);
    element?.addEventListener('pointerleave', leave);
    return () => {
      element?.removeEventListener('pointerover', over);
      element?.removeEventListener('pointerleave', leave);
    };
  }, [root]);
  return hovered;
}
