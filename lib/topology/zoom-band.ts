/**
 * How much of the chart can be read at a zoom. `far`: names of networks and marks of containers, drawn on one canvas.
 * `middle`: names too. `near`: everything.
 */
export type ZoomBand = 'far' | 'middle' | 'near';

const edges = [0.4, 0.62] as const;
/** A band is left only this far beyond its edge, so that a zoom resting on one doesn't flicker. */
const stickiness = 0.02;

/** @returns the band of a zoom, given the band before it; the page re-renders only when it changes. */
export function zoomBand(zoom: number, previous?: ZoomBand): ZoomBand {
  const toMiddle = edges[0] + (previous === 'far' ? stickiness : previous === undefined ? 0 : -stickiness);
  const toNear = edges[1] + (previous === 'near' ? -stickiness : previous === undefined ? 0 : stickiness);
  if (zoom < toMiddle) return 'far';
  return zoom < toNear ? 'middle' : 'near';
}
