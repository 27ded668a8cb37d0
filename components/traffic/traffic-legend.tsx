import { trafficMessages } from '@/lib/messages/traffic';

const words = trafficMessages.legend;

/** What is drawn over the chart while traffic is watched. */
export function TrafficLegend() {
  return (
    <dl className="flex flex-wrap items-center gap-x-5 gap-y-0.5 border-t border-line px-3 py-2">
      <dt className="font-medium text-ink">{words.title}</dt>
      <dd className="flex items-center gap-2">
        <svg width="28" height="8" aria-hidden="true" className="shrink-0">
          <rect y="3" width="20" height="3" rx="1.5" fill="var(--traffic)" />
        </svg>
        {words.endpoint}
      </dd>
      <dd className="flex items-center gap-2">
        <svg width="28" height="8" aria-hidden="true" className="shrink-0">
          <path d="M0 6C9 0 19 0 28 6" fill="none" stroke="var(--traffic)" strokeWidth={1.5} opacity={0.6} />
        </svg>
        {words.flow}
      </dd>
      <dd className="flex items-center gap-2">
        <svg width="28" height="8" aria-hidden="true" className="shrink-0">
          <path d="M0 4H28" stroke="var(--traffic)" strokeWidth={1.5} strokeDasharray="2 4" opacity={0.4} />
        </svg>
        {words.recent}
      </dd>
    </dl>
  );
}
