'use client';
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Rect } from '@/lib/topology/chart';
import { grown } from '@/lib/topology/overlap';
import type { LitPath } from '@/lib/topology/path/lit-path';
import { roundedPath } from '../edges/rounded-path';

type Props = {
  lit: LitPath;
  bounds: Rect;
  /** While an end is to choose, all of the chart is looked at. */
  isPicking: boolean;
  /** True for a way of which it can not be told whether it leads there. */
  isUnsure: boolean;
};

/** How far beyond the chart the veil reaches: further than one can look past its edges. */
const beyond = 20_000;
const radius = 7;

/**
 * A way on the chart: a veil over all that it does not pass, and its own lines drawn over it. One SVG in the chart's coordinates above
 * elements and canvas alike, so that it is the same near and far, and nothing of the chart is drawn otherwise for it.
 */
export const PathVeil = memo(function PathVeil({ lit, bounds, isPicking, isUnsure }: Props) {
  const outer = grown(bounds, beyond);
  return (
    <ViewportPortal>
      <svg
        aria-hidden
        role="presentation"
        className="chart-path"
        data-picking={isPicking ? '' : undefined}
        data-unsure={isUnsure ? '' : undefined}
      >
        {isPicking ? null : (
          <path
            className="chart-path-veil"
            fillRule="evenodd"
            d={[rectPath(outer), ...lit.boxes.map(({ rect }) => rectPath(grown(rect, 2), radius + 1))].join(
              '',
            )}
          />
        )}
        {lit.lines.map(({ key, points, reached }) => (
          <path
            key={key}
            d={roundedPath(points, 6)}
            className="chart-path-line"
            data-broken={reached ? undefined : ''}
          />
        ))}
        {lit.boxes.map(({ key, rect, reached }) => (
          <path
            key={key}
            d={rectPath(grown(rect, 1), radius)}
            className="chart-path-box"
            data-broken={reached ? undefined : ''}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});

function rectPath({ x, y, width, height }: Rect, corner = 0): string {
  const r = Math.min(corner, width / 2, height / 2);
  const arc = (dx: number, dy: number) => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`);
  return [
    `M${x + r} ${y}h${width - 2 * r}${arc(r, r)}`,
    `v${height - 2 * r}${arc(-r, r)}`,
    `h${2 * r - width}${arc(-r, -r)}`,
    `v${2 * r - height}${arc(r, -r)}Z`,
  ].join('');
}
