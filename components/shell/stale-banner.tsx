'use client';
import { CloudOff } from 'lucide-react';
import { shellMessages } from '@/lib/messages/shell';
import { ageInWords } from './age';
import { useLiveEngine } from './live-engine';
import { useNow } from './use-now';

/** Says how old the picture is while the engine or the server is away. Nothing while all is current. */
export function StaleBanner() {
  const { engine, snapshot, stream, confirmedAt, current } = useLiveEngine();
  const heardOf = stream.state === 'open' || stream.state === 'lost';
  const away = snapshot !== undefined && !current && heardOf;
  const now = useNow(1000, away);
  if (!away) return null;
  const age = ageInWords(now - Date.parse(confirmedAt || snapshot.takenAt));
  return (
    <div
      role="alert"
      className="flex items-start gap-2 border-b border-warn-line bg-warn-wash px-4 py-1.5 text-ink"
    >
      <CloudOff size={15} aria-hidden className="mt-0.5 shrink-0 text-unhealthy" />
      <p>
        {stream.state === 'lost'
          ? shellMessages.stale.server({ age: ageInWords(now - stream.since) })
          : shellMessages.stale.engine({ name: engine.name, age })}
        {engine.problem && stream.state !== 'lost' ? (
          <span className="text-ink-soft">
            {' '}
            {engine.problem.message} {engine.problem.remedy}
          </span>
        ) : null}
      </p>
    </div>
  );
}
