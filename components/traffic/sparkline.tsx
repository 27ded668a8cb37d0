import type { Rates } from '@/lib/domain/traffic/counters';

const width = 96;
const height = 22;
const places = 60;

/** The last minute of an endpoint: what came in above, what went out below, on one scale. */
export function Sparkline({ history }: { history: readonly Rates[] }) {
  const top = Math.max(1, ...history.flatMap(({ rxBytes, txBytes }) => [rxBytes, txBytes]));
  const line = (read: (rates: Rates) => number, base: number, way: 1 | -1) =>
    history
      .map((rates, index) => {
        const x = ((places - history.length + index) / (places - 1)) * width;
        return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${(base - way * (read(rates) / top) * (height / 2 - 1)).toFixed(1)}`;
      })
      .join('');
  return (
    <svg width={width} height={height} aria-hidden="true" className="shrink-0">
      <path d={`M0 ${height / 2}H${width}`} stroke="var(--line)" />
      <path
        d={line(({ rxBytes }) => rxBytes, height / 2, 1)}
        fill="none"
        stroke="var(--traffic)"
        strokeWidth={1.5}
      />
      <path
        d={line(({ txBytes }) => txBytes, height / 2, -1)}
        fill="none"
        stroke="var(--ink-faint)"
        strokeWidth={1.5}
      />
    </svg>
  );
}
