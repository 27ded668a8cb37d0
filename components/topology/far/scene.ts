import type { Point, Rect } from '@/lib/topology/chart';
import type { ChartIndex } from '@/lib/topology/far/chart-index';
import type { Part } from '@/lib/topology/far/choose-mounted';
import type { ZoomBand } from '@/lib/topology/zoom-band';
import type { ChartView } from '../chart-view';
import type { Verdicts } from '../drag/carry';
import type { MovedCard } from '../drag/use-chart-drag';
import type { Pen } from './pen';

/** All that a picture is painted from. */
export type Scene = {
  pen: Pen;
  index: ChartIndex;
  view: ChartView;
  /** What the page has elements for, and shows; it is left out of the picture. */
  shown: ReadonlyMap<string, Part>;
  /** Keys of edges that the page shows itself. */
  shownEdges: ReadonlySet<string>;
  band: ZoomBand;
  zoom: number;
  /** What is in view, in chart coordinates. */
  area: Rect;
  moved: MovedCard | undefined;
  /** While a leaf is carried: which networks can take it. */
  verdicts: Verdicts | undefined;
  /** What has the keyboard's focus. */
  focused: string | undefined;
  /** How much is left of the light on what has just changed: 1 at first, 0 at the end. */
  glow: number;
};

/** How much of a row can be seen: it is a part of a block, a bar with a mark, or can be read. */
export type Detail = 'blocks' | 'bars' | 'words';

/** A row is 26 px at zoom 1. */
export function detailAt(zoom: number): Detail {
  if (zoom < 0.19) return 'blocks';
  return zoom < 0.3 ? 'bars' : 'words';
}

/** Where a card is drawn: where it belongs, or where the reader's hand has it. */
export function placeOf(rect: Rect, id: string, moved: MovedCard | undefined): Rect {
  const to: Point | undefined = moved?.id === id ? moved.to : undefined;
  return to === undefined ? rect : { ...rect, x: to.x, y: to.y };
}
