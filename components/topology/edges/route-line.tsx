import { memo } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import type { Route } from '@/lib/topology/chart';
import { middleOfLongest, roundedPath } from './rounded-path';

type Props = {
  route: Route;
  part: 'halo' | 'line';
  /** The colour of an uplink: its network's driver's. */
  hue: string;
  lit: boolean;
  changed: boolean;
  /** One of its cards is on the move. */
  waiting: boolean;
  label?: string | undefined;
};

const cornerRadius = 6;
const markSize = 10;

/** One edge, or the halo under it. */
export const RouteLine = memo(function RouteLine({ route, part, hue, lit, changed, waiting, label }: Props) {
  const path = roundedPath(route.points, cornerRadius);
  if (part === 'halo') return waiting ? null : <path d={path} className="chart-edge-halo" aria-hidden />;
  const colour = route.status === undefined ? hue : `var(--status-${route.status})`;
  const mark =
    route.status === undefined || route.status === 'up' ? undefined : middleOfLongest(route.points);
  return (
    <g
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      className="chart-edge"
      data-kind={route.kind}
      data-style={route.style}
      data-status={route.status}
      data-lit={lit || undefined}
      data-waiting={waiting || undefined}
      data-change={changed ? 'appeared' : undefined}
      data-thing={route.containerId === undefined ? undefined : 'edge'}
      data-container={route.containerId}
      style={{ stroke: colour }}
    >
      {route.containerId === undefined ? null : <path d={path} className="chart-edge-reach" />}
      <path d={path} className="chart-edge-line" />
      {route.style === 'overlay' ? <path d={path} className="chart-edge-inner" /> : null}
      {route.kind === 'guest' ? <Ends points={route.points} /> : null}
      {mark === undefined || route.status === undefined ? null : (
        <g transform={`translate(${mark.x - markSize / 2} ${mark.y - markSize / 2})`}>
          <rect x={-2} y={-2} width={markSize + 4} height={markSize + 4} rx={7} className="chart-edge-mark" />
          <StatusMark status={route.status} size={markSize} />
        </g>
      )}
    </g>
  );
});

/** Where an edge takes hold of its leaf and of its guest slot. */
function Ends({ points }: Pick<Route, 'points'>) {
  const [first, last] = [points[0], points.at(-1)];
  return (
    <>
      {first && <circle cx={first.x} cy={first.y} r={2.5} className="chart-edge-end" />}
      {last && <circle cx={last.x} cy={last.y} r={2.5} className="chart-edge-end" />}
    </>
  );
}
