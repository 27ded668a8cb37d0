'use client';
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { EndpointCheck, EndpointChecks } from '@/components/reach/check/endpoint-checks';
import type { Chart } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import { roundedPath } from '../edges/rounded-path';

/** What was tried of endpoints, on their leaves and edges: by shape as well as by colour, and fainter as it ages. */
export const CheckMarks = memo(function CheckMarks({
  chart,
  checks,
}: {
  chart: Chart;
  checks: EndpointChecks;
}) {
  if (checks.size === 0) return null;
  const index = indexOf(chart);
  const edges = chart.routes.flatMap((route) => {
    const check = route.kind === 'guest' ? checks.get(route.key) : undefined;
    return check === undefined ? [] : [{ route, check }];
  });
  const leaves = [...checks].flatMap(([key, check]) => {
    const placed = index.leaf(key);
    return placed === undefined ? [] : [{ key, check, rect: placed.rect }];
  });
  return (
    <ViewportPortal>
      <svg aria-hidden role="presentation" className="chart-checks">
        {edges.map(({ route, check }) => (
          <path
            key={route.key}
            d={roundedPath(route.points, 6)}
            className="chart-check-edge"
            data-check={check.status}
            data-step={check.step}
          />
        ))}
        {leaves.map(({ key, check, rect }) => (
          <g
            key={key}
            transform={`translate(${rect.x + rect.width} ${rect.y + rect.height / 2})`}
            className="chart-check"
            data-check={check.status}
            data-step={check.step}
          >
            <circle r={6.5} />
            <path d={shapes[check.status]} />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
});

const shapes: Readonly<Record<EndpointCheck['status'], string>> = {
  verified: 'M-3 0.2L-0.8 2.4L3.2 -2.2',
  partly: 'M-3 0H3',
  unreachable: 'M-2.4 -2.4L2.4 2.4M2.4 -2.4L-2.4 2.4',
};
