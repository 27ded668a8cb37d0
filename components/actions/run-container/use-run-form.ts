'use client';
import { useCallback, useEffect, useState } from 'react';
import { clearRunDraft, type DraftPlaces, readRunDraft, writeRunDraft } from './draft';
import { emptyRunForm, type RunForm } from './run-form';

export type RunFormState = {
  form: RunForm;
  /** True where what is typed comes from before the dialog was last closed. */
  restored: boolean;
  change: (part: Partial<RunForm>) => void;
  startOver: () => void;
  /** Forgets the draft: what was typed has become a container. */
  finish: () => void;
};

/**
 * Keeps what is typed in the browser's own storage, against a dialog, a tab or a browser that is closed.
 * @param networkId the network that the dialog was opened on; it outweighs the draft's.
 */
export function useRunForm(networkId: string | undefined): RunFormState {
  const [draft] = useState(() => readRunDraft(places()));
  const [form, setForm] = useState<RunForm>(() => onNetwork(draft ?? emptyRunForm, networkId));
  const [restored, setRestored] = useState(draft !== undefined);

  useEffect(() => writeRunDraft(places(), form), [form]);

  const change = useCallback((part: Partial<RunForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setRestored(false);
  }, []);
  return {
    form,
    restored,
    change,
    startOver: () => {
      setForm(onNetwork(emptyRunForm, networkId));
      setRestored(false);
    },
    finish: () => clearRunDraft(places()),
  };
}

/** What was asked of an endpoint on one network fits no other. */
function onNetwork(form: RunForm, networkId: string | undefined): RunForm {
  if (networkId === undefined || networkId === form.network) return form;
  return { ...form, network: networkId, ipv4: '', ipv6: '' };
}

function places(): DraftPlaces {
  return { lasting: localStorage, tab: sessionStorage };
}
