import type { EndpointStatus } from '@/lib/domain/endpoint';

type Props = {
  status: EndpointStatus;
  size?: number;
  /** Where it stands within another SVG. */
  x?: number;
  y?: number;
};

/**
 * The mark of one status: a shape of its own in a colour of its own, so that either alone tells it.
 * up: full disc · starting: half disc · unhealthy: triangle · paused: two bars · down: dashed ring · broken: cross.
 * Decorative: the word stands beside it, or in the accessible name of what carries it.
 */
export function StatusMark({ status, size = 12, x, y }: Props) {
  return (
    <svg
      x={x}
      y={y}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      className="shrink-0"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[status]}
    </svg>
  );
}

const shapes: Record<EndpointStatus, React.ReactNode> = {
  up: <circle cx="6" cy="6" r="4" fill="var(--status-up)" />,
  starting: (
    <>
      <circle cx="6" cy="6" r="3.6" fill="none" stroke="var(--status-starting)" strokeWidth="1.5" />
      <path d="M6 2.4 A3.6 3.6 0 0 1 6 9.6 Z" fill="var(--status-starting)" />
    </>
  ),
  unhealthy: <path d="M6 1.2 L11.2 10.6 H0.8 Z" fill="var(--status-unhealthy)" />,
  paused: (
    <>
      <rect x="2.6" y="2" width="2.4" height="8" rx="0.6" fill="var(--status-paused)" />
      <rect x="7" y="2" width="2.4" height="8" rx="0.6" fill="var(--status-paused)" />
    </>
  ),
  down: (
    <circle
      cx="6"
      cy="6"
      r="3.7"
      fill="none"
      stroke="var(--status-down)"
      strokeWidth="1.5"
      strokeDasharray="2.2 1.67"
    />
  ),
  broken: (
    <path
      d="M2.6 2.6 L9.4 9.4 M9.4 2.6 L2.6 9.4"
      stroke="var(--status-broken)"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  ),
};
