'use client';
import { Clock } from 'lucide-react';
import { chartMessages } from '@/lib/messages/chart';
import { useLiveEngine } from '../../shell/live-engine';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** On a picture that may have aged: when the engine last confirmed it. */
export function StaleStamp() {
  const { snapshot, confirmedAt } = useLiveEngine();
  const at = Date.parse(confirmedAt === '' ? (snapshot?.takenAt ?? '') : confirmedAt);
  if (Number.isNaN(at)) return null;
  return (
    <div className="chart-panel pointer-events-none absolute left-1/2 top-2 z-10 flex items-center -translate-x-1/2 gap-1.5 px-2.5 py-1 text-xs text-ink-soft">
      <Clock size={12} aria-hidden className="text-unhealthy" />
      {chartMessages.stale({ time: clock.format(at) })}
    </div>
  );
}
