import type { ReactNode } from 'react';
import { Field, inputLook } from './field';

/** One line of text. Addresses and names are code: no spell check, no capital letters by themselves. */
export function TextField(props: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  hint?: ReactNode;
  mark?: ReactNode;
  error?: string | undefined;
  numeric?: boolean;
  autoFocus?: boolean;
}) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint} mark={props.mark} error={props.error}>
      {(aria) => (
        <input
          {...aria}
          type="text"
          // biome-ignore lint/a11y/noAutofocus: in a dialog that was just asked for, the first field is where one wants to be
          autoFocus={props.autoFocus}
          className={`${inputLook} font-mono`}
          value={props.value}
          placeholder={props.placeholder}
          inputMode={props.numeric ? 'numeric' : undefined}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={props.onBlur}
        />
      )}
    </Field>
  );
}
