'use client';
import { useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { actionsMessages } from '@/lib/messages/actions';
import type { Failure } from './failure';

/** What went wrong in plain words, the engine's own beside them, and what to do. Comes into view by itself. */
export function FailureNotice({ failure }: { failure: Failure }) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another failure comes into view anew
  useEffect(() => {
    // In braces: newer browsers give a promise back, which React would take for a clean-up.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  return (
    <div ref={place}>
      <Notice kind="error" title={failure.message}>
        <FailureDetail failure={failure} />
      </Notice>
    </div>
  );
}

/** All of a failure but its first sentence. */
export function FailureDetail({ failure }: { failure: Failure }) {
  return (
    <div className="space-y-1.5">
      {failure.reasons
        .filter((reason) => reason.message !== failure.message)
        .map((reason) => (
          <p key={`${reason.code}/${reason.field ?? ''}/${reason.message}`}>
            {reason.message} {reason.remedy}
          </p>
        ))}
      {failure.remedy ? <p>{failure.remedy}</p> : null}
      {failure.engineMessage ? (
        <p>
          <span className="text-2xs text-ink-faint">{actionsMessages.failure.engineSaid}</span>
          <code className="mt-0.5 block font-mono text-xs text-ink [overflow-wrap:anywhere]">
            {failure.engineMessage}
          </code>
        </p>
      ) : null}
    </div>
  );
}
