'use client';
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { EndpointChecks } from '@/components/reach/check/endpoint-checks';
import type { Chart } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import { roundedPath } from '../edges/rounded-path';
import { CheckShape } from './check-shape';

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
          <CheckShape
            key={key}
            status={check.status}
            step={check.step}
            at={{ x: rect.x + rect.width + 2, y: rect.y + rect.height / 2 }}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});
