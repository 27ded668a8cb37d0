'use client';
import { CircleCheck, CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { DriverMark } from '@/components/ui/driver-mark';
import { actionsMessages } from '@/lib/messages/actions';
import { Combobox } from '../form/combobox';
import { Field } from '../form/field';
import type { ComboboxItem } from '../form/option-list';

/** A network to choose; `whyNot` says why it can't be, and keeps it from being chosen. */
export type NetworkChoice = {
  id: string;
  name: string;
  /** Undefined where the engine has no such network any more. */
  driver: string | undefined;
  subnets: readonly string[];
  whyNot: string | undefined;
};

const words = actionsMessages.picker;

/** Chooses one network, with every network's verdict in the list: those that can be chosen first. */
export function NetworkPicker(props: {
  id: string;
  label: string;
  choices: readonly NetworkChoice[];
  chosenId: string | undefined;
  onChoose: (networkId: string) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const chosen = props.choices.find((choice) => choice.id === props.chosenId);
  const sorted = props.choices.toSorted(
    (a, b) => Number(a.whyNot !== undefined) - Number(b.whyNot !== undefined),
  );
  return (
    <Field id={props.id} label={props.label} error={undefined}>
      {(aria) => (
        <Combobox
          aria={aria}
          text={typed ?? chosen?.name ?? ''}
          typed={typed}
          items={sorted.map(itemOf)}
          chosenId={props.chosenId}
          listLabel={props.label}
          openLabel={words.show}
          nothing={words.nothing}
          placeholder={words.placeholder}
          onType={setTyped}
          onChoose={(item) => {
            setTyped(undefined);
            props.onChoose(item.id);
          }}
          onLeave={() => setTyped(undefined)}
        />
      )}
    </Field>
  );
}

function itemOf({ id, name, driver, subnets, whyNot }: NetworkChoice): ComboboxItem {
  const takes = whyNot === undefined;
  const Verdict = takes ? CircleCheck : CircleSlash;
  return {
    id,
    text: name,
    keywords: [driver ?? '', ...subnets].join(' '),
    disabled: !takes,
    body: (
      <div className="flex items-start gap-2">
        <Verdict size={13} aria-hidden className={`mt-1 shrink-0 ${takes ? 'text-up' : 'text-ink-faint'}`} />
        <div className="min-w-0 flex-1">
          <div className="flex items-center gap-2">
            <span className={`truncate text-sm ${takes ? 'text-ink' : 'text-ink-soft'}`}>{name}</span>
            {driver === undefined ? null : (
              <span className="ml-auto flex shrink-0 items-center gap-1.5 text-2xs text-ink-faint">
                <DriverMark driver={driver} size={12} />
                {driver === 'null' ? words.noneDriver : driver}
              </span>
            )}
          </div>
          <div className={`text-2xs ${takes ? 'font-mono text-ink-faint' : 'text-ink-soft'}`}>
            {whyNot ?? (subnets.length === 0 ? words.noSubnet : subnets.join(', '))}
          </div>
        </div>
      </div>
    ),
  };
}
