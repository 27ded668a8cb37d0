'use client';
import { Plus, X } from 'lucide-react';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { FieldNote, inputLook } from '../form/field';
import type { Row } from './network-form';

const words = createNetworkMessages.rows;

/** Names and values, a line each. The group has the field's name; each input says which line it is. */
export function RowList(props: {
  id: string;
  label: string;
  addLabel: string;
  nameLabel: (at: { line: number }) => string;
  valueLabel: (at: { line: number }) => string;
  namePlaceholder: string;
  valuePlaceholder: string;
  /** Stands between the two; an equals sign without it. */
  between?: string;
  hint?: string;
  error: string | undefined;
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  onBlur: () => void;
}) {
  const { rows, onChange } = props;
  const noteId = `${props.id}-note`;
  const set = (id: number, part: Partial<Row>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const add = () =>
    onChange([...rows, { id: Math.max(0, ...rows.map((row) => row.id)) + 1, name: '', value: '' }]);
  return (
    <fieldset
      aria-label={props.label}
      aria-describedby={props.error || props.hint ? noteId : undefined}
      className="min-w-0"
      onBlur={props.onBlur}
    >
      <div className="mb-1 flex items-center justify-between gap-2">
        <span className="text-xs font-medium text-ink-soft" aria-hidden>
          {props.label}
        </span>
        <button
          type="button"
          className="flex items-center gap-1 rounded px-1 text-xs text-ink-soft hover:bg-raised hover:text-ink max-sm:py-1.5"
          onClick={add}
        >
          <Plus size={12} aria-hidden />
          {props.addLabel}
        </button>
      </div>
      {rows.length > 0 ? (
        <ul className="space-y-1.5">
          {rows.map((row, index) => (
            <li key={row.id} className="flex items-center gap-1.5">
              <RowInput
                label={props.nameLabel({ line: index + 1 })}
                placeholder={props.namePlaceholder}
                value={row.name}
                invalid={props.error !== undefined}
                focus={index === rows.length - 1 && row.name === '' && row.value === ''}
                onChange={(name) => set(row.id, { name })}
              />
              <span aria-hidden className="text-ink-faint">
                {props.between ?? '='}
              </span>
              <RowInput
                label={props.valueLabel({ line: index + 1 })}
                placeholder={props.valuePlaceholder}
                value={row.value}
                invalid={props.error !== undefined}
                focus={false}
                onChange={(value) => set(row.id, { value })}
              />
              <button
                type="button"
                aria-label={words.remove({ line: index + 1 })}
                className="rounded p-1 text-ink-faint hover:bg-raised hover:text-ink"
                onClick={() => onChange(rows.filter((one) => one.id !== row.id))}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <FieldNote id={noteId} hint={props.hint} error={props.error} />
    </fieldset>
  );
}

function RowInput(props: {
  label: string;
  placeholder: string;
  value: string;
  invalid: boolean;
  focus: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <input
      type="text"
      aria-label={props.label}
      aria-invalid={props.invalid}
      // biome-ignore lint/a11y/noAutofocus: the line was asked for to be typed into
      autoFocus={props.focus}
      className={`${inputLook} flex-1 font-mono`}
      value={props.value}
      placeholder={props.placeholder}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}
