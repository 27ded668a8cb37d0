'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { call } from '@/lib/client/call';
import { newestActivityQuery } from '@/lib/client/queries';
import type { OperationName } from '@/lib/contract/operations';
import { actionsMessages } from '@/lib/messages/actions';

const words = actionsMessages.progress;

/** How far a change of many steps is, and the way to stop it. Mounted while it runs. @param operation the one that was asked for here. */
export function RunProgress({ operation }: { operation: OperationName }) {
  const { engine } = useLiveEngine();
  const { data } = useQuery(newestActivityQuery(engine.id));
  const [stopping, setStopping] = useState<'no' | 'asked' | 'failed'>('no');
  const entry = data?.entries.find((one) => one.result === 'running' && one.operation === operation);
  const steps = entry?.plan.ok ? entry.plan.steps : [];
  if (entry === undefined || steps.length === 0) return null;
  const at = entry.step ?? 0;
  const step = steps[at];
  const text = words.step({
    number: Math.min(at + 1, steps.length),
    of: steps.length,
    step: step === undefined ? '' : `${step.verb} ${step.subject}`,
  });
  const stop = async () => {
    setStopping('asked');
    try {
      const reply = await call('stopActivity', { params: { id: entry.id } });
      if (!reply.stopping) setStopping('failed');
    } catch {
      setStopping('failed');
    }
  };
  return (
    <div className="mr-auto flex min-w-0 flex-1 items-center gap-3">
      <div className="min-w-0 flex-1">
        <ProgressBar label={words.label} share={at / steps.length} />
        <p role="status" className="mt-1 truncate text-xs text-ink-soft" title={text}>
          {stopping === 'no' ? text : stopping === 'asked' ? words.stopping : words.stopFailed}
        </p>
      </div>
      <Button onClick={() => void stop()} disabled={stopping === 'asked'}>
        {words.stop}
      </Button>
    </div>
  );
}
