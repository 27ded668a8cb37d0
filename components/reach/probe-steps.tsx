'use client';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { CommandLine } from '@/components/ui/command-line';
import type { ProbeStep } from '@/lib/domain/probe/proof';
import { proofMessages as words } from '@/lib/messages/proof';
import { OutcomeMark } from './outcome-mark';

/** What was done from inside, in order; each opens to its command and what that wrote. */
export function ProbeSteps({ steps }: { steps: readonly ProbeStep[] }) {
  return (
    <ol aria-label={words.steps} className="flex flex-col divide-y divide-line rounded-md border border-line">
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one proof never change their order
        <Step key={at} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { step: ProbeStep }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const trip = step.roundTrip ?? step.milliseconds;
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className="flex w-full items-start gap-2 px-2.5 py-1.5 text-left hover:bg-raised"
      >
        <span className="mt-[3px]">
          <OutcomeMark verdict={step.verdict} />
        </span>
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <span className="text-ink-soft">{words.kinds[step.kind]}</span>{' '}
          <code className="font-mono text-xs text-ink">{step.target}</code>
          <span className="block text-xs text-ink-soft">
            {words.outcomes[step.verdict]}
            {step.addresses?.length ? `: ${step.addresses.join(', ')}` : ''} ·{' '}
            <span className="tabular-nums">{words.milliseconds(trip)}</span>
          </span>
        </span>
        <ChevronRight
          size={14}
          aria-hidden
          className={`mt-[3px] shrink-0 text-ink-faint transition-transform ${open ? 'rotate-90' : ''}`}
        />
      </button>
      {open ? (
        <div id={id} className="space-y-1.5 px-2.5 pb-2.5 pl-8">
          <CommandLine command={step.command} label={words.copyCommand} copiedLabel={words.copied} />
          {step.output === '' ? (
            <p className="text-xs text-ink-faint">{words.noOutput}</p>
          ) : (
            <section
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
              tabIndex={0}
              aria-label={words.output}
              className="max-h-44 overflow-auto rounded-md border border-line bg-sunken px-2.5 py-1.5"
            >
              <pre className="whitespace-pre-wrap font-mono text-xs leading-5 text-ink-soft [overflow-wrap:anywhere]">
                {step.output}
              </pre>
            </section>
          )}
          {step.exitCode === undefined ? null : (
            <p className="font-mono text-2xs text-ink-faint">{words.exit({ code: step.exitCode })}</p>
          )}
        </div>
      ) : null}
    </li>
  );
}
