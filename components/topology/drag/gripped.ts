import type { Thing } from '@/lib/topology/far/thing-at';
import { measures } from '@/lib/topology/measures';
import type { Selection } from '../../shell/view-state';
import type { Handle } from './pointer-drag';

/** A row or header lower than this on the screen is passed over by a hand that means to move the view, px. */
const leastGrip = 8;

/**
 * What a drag that begins on the canvas takes hold of. From afar leaves cover most of the chart, and a drag there means the view;
 * what is selected can be taken hold of from however far.
 */
export function grippedOf(thing: Thing, zoom: number, selection: Selection | undefined): Handle | undefined {
  if (thing.kind === 'leaf') {
    const isSelected = selection?.kind === 'container' && selection.id === thing.leaf.containerId;
    const isLarge = measures.leafHeight * zoom >= leastGrip;
    return isSelected || isLarge ? { kind: 'leaf', key: thing.key } : undefined;
  }
  if (thing.kind !== 'card') return undefined;
  const isSelected = selection?.kind === 'network' && selection.id === thing.key;
  const isLarge = thing.isHeader && measures.cardHeader * zoom >= 2 * leastGrip;
  return isSelected || isLarge ? { kind: 'card', key: thing.key } : undefined;
}
