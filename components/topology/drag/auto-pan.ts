import type { Point } from '@/lib/topology/chart';
import type { Pane } from '../fit-view';

const reach = 44;
const fastest = 14;

/**
 * How far to move the view in one frame while something is carried near the pane's border.
 * @param at in the pane's own coordinates, px; beyond the border counts as at it.
 * @returns px to add to the viewport; zero in the middle.
 */
export function autoPanStep(at: Point, pane: Pane): Point {
  return { x: step(at.x, pane.width), y: step(at.y, pane.height) };
}

function step(at: number, length: number): number {
  if (at < reach) return Math.round(fastest * Math.min(1, (reach - at) / reach));
  if (at > length - reach) return -Math.round(fastest * Math.min(1, (at - (length - reach)) / reach));
  return 0;
}
