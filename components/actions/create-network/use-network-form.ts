'use client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { clearDraft, readDraft, writeDraft } from './draft';
import type { FieldKey } from './field-key';
import type { FormProps } from './form-props';
import { emptyNetworkForm, type NetworkForm } from './network-form';

/** The form's state: what is typed, and which fields were left once or are being sent. */
export type NetworkFormState = {
  form: NetworkForm;
  /** True where what is typed comes from before the dialog was last closed. */
  restored: boolean;
  change: FormProps['change'];
  touch: FormProps['touch'];
  /** True once it is time to say what is wrong with a field. */
  isTold: (field: FieldKey) => boolean;
  /** From now on everything wrong is told. */
  tellAll: () => void;
  /** Takes another form in the place of all that was typed. */
  replace: (form: NetworkForm) => void;
  startOver: () => void;
  /** Forgets the draft: what was typed has become a network. */
  finish: () => void;
};

/**
 * Keeps what is typed in the browser's storage, against a dialog or a tab closed by accident.
 * @param onChange hears which fields were changed.
 */
export function useNetworkForm(onChange: (fields: readonly FieldKey[]) => void): NetworkFormState {
  const [draft] = useState(() => readDraft(localStorage));
  const [form, setForm] = useState(draft ?? emptyNetworkForm);
  const [restored, setRestored] = useState(draft !== undefined);
  const [touched, setTouched] = useState<ReadonlySet<FieldKey>>(new Set());
  const [all, tellAll] = useState(false);

  useEffect(() => writeDraft(localStorage, form), [form]);

  const change = useCallback<FormProps['change']>(
    (next, ...fields) => {
      setForm(next);
      setRestored(false);
      onChange(fields);
    },
    [onChange],
  );
  const touch = useCallback((field: FieldKey) => setTouched((before) => new Set([...before, field])), []);

  return useMemo(
    () => ({
      form,
      restored,
      change,
      touch,
      isTold: (field) => all || touched.has(field),
      tellAll: () => tellAll(true),
      replace: (next) => {
        setForm(next);
        setRestored(false);
        tellAll(true);
        onChange([]);
      },
      startOver: () => {
        setForm(emptyNetworkForm);
        setTouched(new Set());
        tellAll(false);
        setRestored(false);
        onChange([]);
      },
      finish: () => clearDraft(localStorage),
    }),
    [form, restored, change, touch, all, touched, onChange],
  );
}
