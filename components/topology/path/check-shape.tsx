import type { EndpointCheck } from '@/components/reach/check/endpoint-checks';

const shapes: Readonly<Record<EndpointCheck['status'], string>> = {
  verified: 'M-3 0.2L-0.8 2.4L3.2 -2.2',
  partly: 'M-3 0H3',
  unreachable: 'M-2.4 -2.4L2.4 2.4M2.4 -2.4L-2.4 2.4',
};

type Props = { status: EndpointCheck['status']; step?: EndpointCheck['step']; at?: { x: number; y: number } };

/** What trying an endpoint showed, within an SVG: a tick, a bar or a cross in a ring, fainter the older it is. */
export function CheckShape({ status, step = 0, at = { x: 0, y: 0 } }: Props) {
  return (
    <g transform={`translate(${at.x} ${at.y})`} className="chart-check" data-check={status} data-step={step}>
      <circle r={6.5} />
      <path d={shapes[status]} />
    </g>
  );
}
