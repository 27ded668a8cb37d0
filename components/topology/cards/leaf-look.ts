import type { Leaf } from '@/lib/topology/chart';
import type { ChartView } from '../chart-view';

/** How a leaf looks besides its own state. */
export type LeafLook = {
  selected: boolean;
  lit: boolean;
  /** Not what is searched for. */
  dim: boolean;
  hit: boolean;
  carried: boolean;
  change: 'appeared' | 'altered' | undefined;
};

const looks = new Map<string, LeafLook>();

/** @returns what the selection, the search, the gesture and the last change make of a leaf; the same object for the same look. */
export function lookOf(leaf: Leaf, view: ChartView): LeafLook {
  const hit = view.hits?.containers.has(leaf.containerId) ?? false;
  const look: LeafLook = {
    selected: view.selection?.kind === 'container' && view.selection.id === leaf.containerId,
    lit: view.emphasis?.containers.has(leaf.containerId) ?? false,
    dim: view.hits !== undefined && !hit,
    hit,
    carried: view.carried === leaf.key,
    change: view.changes.appeared.has(leaf.key)
      ? 'appeared'
      : view.changes.altered.has(leaf.key)
        ? 'altered'
        : undefined,
  };
  const key = Object.values(look).join();
  const known = looks.get(key);
  if (known) return known;
  looks.set(key, look);
  return look;
}
