import type { ReactNode } from 'react';
import { Field, inputLook } from './field';

/** A choice of a few. A value that is none of them, as from a draft or a command, is offered as it is. */
export function SelectField(props: {
  id: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  hint?: ReactNode;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const isKnown = props.options.some((option) => option.value === props.value);
  return (
    <Field id={props.id} label={props.label} hint={props.hint} error={props.error}>
      {(aria) => (
        <select
          {...aria}
          className={inputLook}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {isKnown ? null : <option value={props.value}>{props.value}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
