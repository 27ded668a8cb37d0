'use client';
import { ArrowDownUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Field, inputLook } from '@/components/actions/form/field';
import { useAnnounce } from '@/components/shell/announcer';
import { Tooltip } from '@/components/ui/tooltip';
import { partyKey } from '@/lib/domain/reachability/question';
import { reachMessages } from '@/lib/messages/reach-panel';
import type { Asked } from './asked';
import { PartyField } from './party-field';
import { usePartyName } from './party-names';

const words = reachMessages.form;

/** Who is to reach whom, and on which port. Every change is another question at once. */
export function QuestionForm({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const announce = useAnnounce();
  const nameOf = usePartyName();
  const { from, to } = asked;
  const swap = () => {
    onAsk({ ...asked, from: to, to: from });
    if (from && to) announce(words.swapped({ from: nameOf(to), to: nameOf(from) }));
  };
  const isSame = from !== undefined && to !== undefined && partyKey(from) === partyKey(to);
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing is submitted; each field asks at once
    <div role="group" aria-label={words.label} className="flex flex-col gap-2.5 px-4 pb-4">
      <div className="flex flex-col gap-2 max-md:grid max-md:grid-cols-2">
        <PartyField label={words.from} party={from} onChoose={(party) => onAsk({ ...asked, from: party })} />
        <PartyField label={words.to} party={to} onChoose={(party) => onAsk({ ...asked, to: party })} />
      </div>
      <div className="flex items-start gap-2">
        <PortField port={asked.port} onPort={(port) => onAsk({ ...asked, port })} />
        <div
          className="mt-5 inline-flex rounded-md bg-sunken p-0.5 ring-1 ring-line"
          role="radiogroup"
          aria-label={words.protocol}
        >
          {(['tcp', 'udp'] as const).map((protocol) => (
            <label
              key={protocol}
              className="inline-flex h-7 cursor-pointer items-center rounded px-2.5 text-xs text-ink-soft has-[:checked]:bg-surface has-[:checked]:font-medium has-[:checked]:text-ink has-[:checked]:shadow-card has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent max-sm:h-9"
            >
              <input
                type="radio"
                name="reach-protocol"
                className="sr-only"
                checked={asked.protocol === protocol}
                onChange={() => onAsk({ ...asked, protocol })}
              />
              {protocol}
            </label>
          ))}
        </div>
        <div className="ml-auto mt-5">
          <Tooltip text={words.swap} side="left">
            <button
              type="button"
              aria-label={words.swap}
              onClick={swap}
              className="inline-flex size-8 items-center justify-center rounded-md border border-line text-ink-soft hover:border-line-strong hover:bg-raised hover:text-ink max-sm:size-10"
            >
              <ArrowDownUp size={14} aria-hidden />
            </button>
          </Tooltip>
        </div>
      </div>
      {isSame ? <p className="text-xs text-unhealthy">{words.sameEnds}</p> : null}
    </div>
  );
}

/** Half a number is no question: it is asked when it is left, or with Enter, or a moment after the last key. */
const settleMs = 400;

function PortField({
  port,
  onPort,
}: {
  port: number | undefined;
  onPort: (port: number | undefined) => void;
}) {
  const now = port === undefined ? '' : String(port);
  const [draft, setDraft] = useState<string>();
  const text = draft ?? now;
  const isWrong = text !== '' && !isPort(text);
  const settle = () => {
    if (draft === undefined || isWrong) return;
    setDraft(undefined);
    if (draft !== now) onPort(draft === '' ? undefined : Number(draft));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key puts it off once more
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(settle, settleMs);
    return () => clearTimeout(timer);
  }, [draft]);
  return (
    <div className="w-28">
      <Field id="reach-port" label={words.port} error={isWrong ? words.portError : undefined}>
        {(aria) => (
          <input
            {...aria}
            type="text"
            inputMode="numeric"
            maxLength={5}
            autoComplete="off"
            placeholder={words.portHint}
            className={`${inputLook} font-mono`}
            value={text}
            onChange={(event) => setDraft(event.target.value.trim())}
            onBlur={settle}
            onKeyDown={(event) => (event.key === 'Enter' ? settle() : undefined)}
          />
        )}
      </Field>
    </div>
  );
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}
