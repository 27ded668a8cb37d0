'use client';
import { Radar } from 'lucide-react';
import { useActions } from '@/components/actions/actions-context';
import { FailureNotice } from '@/components/actions/failure-notice';
import { Section } from '@/components/inspector/facts';
import { ageInWords } from '@/components/shell/age';
import { useNow } from '@/components/shell/use-now';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { minutesForAll } from '@/lib/domain/probe/check-order';
import { checkMessages as words } from '@/lib/messages/network-check';
import { VerdictMark } from '../verdict-mark';
import { ageStep, type Check, countPairs } from './check';
import { useChecks } from './checks-provider';
import { FailedPairs } from './failed-pairs';

/** Tries every pair of a network's members, and tells what came of it. */
export function CheckSection({ networkId }: { networkId: string }) {
  const { checks, begin, cancel } = useChecks();
  const actions = useActions();
  const check = checks.get(networkId);
  return (
    <Section title={words.title}>
      <div className="flex flex-col gap-2.5">
        {check && check.pairs.length > 0 ? <Result check={check} /> : null}
        {check?.state === 'done' && check.pairs.length === 0 ? (
          <p className="text-ink-soft">{words.none}</p>
        ) : null}
        {check?.state === 'failed' && check.failure ? <FailureNotice failure={check.failure} /> : null}
        {check?.state === 'cancelled' ? <p className="text-xs text-ink-faint">{words.cancelled}</p> : null}
        {check?.state === 'running' ? (
          <Meter check={check} onCancel={() => cancel(networkId)} />
        ) : (
          <div className="flex items-start gap-2.5">
            <Button
              size="small"
              disabled={actions.disabled !== undefined}
              title={actions.disabled?.because}
              onClick={() => begin(networkId)}
            >
              <Radar size={13} aria-hidden />
              {check ? words.again : words.run}
            </Button>
            <p className="min-w-0 text-xs text-ink-faint">{actions.disabled?.because ?? words.hint}</p>
          </div>
        )}
        {check !== undefined && check.state !== 'running' && check.total < check.all ? (
          <Button
            size="small"
            disabled={actions.disabled !== undefined}
            onClick={() => begin(networkId, true)}
          >
            {words.everyPair({ all: check.all, minutes: minutesForAll(check.all) })}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}

function Meter({ check: { done, total }, onCancel }: { check: Check; onCancel: () => void }) {
  return (
    <div className="flex flex-col gap-1.5">
      <ProgressBar label={words.progress} share={total === 0 ? 0 : done / total} />
      <div className="flex items-center justify-between gap-2 text-xs text-ink-soft">
        <span className="tabular-nums">{words.running({ done, total })}</span>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function Result({ check }: { check: Check }) {
  const now = useNow(10_000);
  const counts = countPairs(check.pairs);
  const isForgotten = ageStep(now - check.at) === undefined;
  return (
    <>
      <div className={`flex gap-2 ${isForgotten ? 'opacity-60' : ''}`}>
        <span className="mt-[2px]">
          <VerdictMark
            verdict={counts.failed > 0 ? 'unreachable' : counts.answered > 0 ? 'reachable' : 'unknown'}
          />
        </span>
        <div className="min-w-0 flex-1">
          <p className="font-medium text-ink">{words.result(counts)}</p>
          <p className="text-xs text-ink-faint">
            {now - check.at < 10_000 ? words.justNow : words.ago({ age: ageInWords(now - check.at) })}
            {isForgotten ? `. ${words.stale}` : ''}
          </p>
        </div>
      </div>
      {check.total < check.all ? (
        <p className="text-xs text-ink-soft">{words.sampled({ tried: check.total, all: check.all })}</p>
      ) : null}
      {counts.failed > 0 ? <FailedPairs pairs={check.pairs} /> : null}
    </>
  );
}
