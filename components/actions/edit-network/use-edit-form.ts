'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { hostWithoutNetwork } from '@/lib/domain/host-without-network';
import type { Network } from '@/lib/domain/network';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import type { SpecContext } from '@/lib/domain/spec-context';
import { checkForm } from '../create-network/check-form';
import { clearDraft, editKey, readDraft, writeDraft } from '../create-network/draft';
import type { FieldKey } from '../create-network/field-key';
import { formOfSpec } from '../create-network/form-of-spec';
import type { FormProps } from '../create-network/form-props';
import type { NetworkForm } from '../create-network/network-form';
import { specOfForm } from '../create-network/spec-of-form';
import { useKnownInterfaces } from '../create-network/use-known-interfaces';
import { useSpecContext } from '../create-network/use-spec-context';

/** A network's settings as a form, checked while they are typed. */
export type EditForm = FormProps & {
  spec: NetworkSpec;
  /** True where the form asks for something else than at first. */
  changed: boolean;
  valid: boolean;
  replace: (form: NetworkForm) => void;
  /** True where what is typed comes from before the dialog was last closed. */
  restored: boolean;
  startOver: () => void;
  /** Forgets the draft: what was typed has become a network. */
  finish: () => void;
};

/** @param gone the network in whose place the other comes: what it holds is free. */
export function useEditForm(initial: NetworkSpec, gone: Network | undefined): EditForm {
  const { engine } = useLiveEngine();
  const interfaces = useKnownInterfaces(engine.id);
  const all = useSpecContext(interfaces);
  const context = useMemo(() => contextWithout(all, gone), [all, gone]);
  const untouched = useMemo(() => formOfSpec(initial), [initial]);
  // Only settings of what there is are kept: a duplicate begins anew.
  const key = gone && editKey(engine.id, gone.name);
  const [draft] = useState(() => (key === undefined ? undefined : readDraft(localStorage, key)));
  const [form, setForm] = useState(draft ?? untouched);
  const [restored, setRestored] = useState(draft !== undefined);
  const isFinished = useRef(false);
  useEffect(() => {
    if (key !== undefined && !isFinished.current) writeDraft(localStorage, form, untouched, key);
  }, [form, untouched, key]);
  const [touched, setTouched] = useState<ReadonlySet<FieldKey>>(new Set());
  const spec = useMemo(() => specOfForm(form), [form]);
  const check = useMemo(() => checkForm(form, spec, context), [form, spec, context]);
  const first = useMemo(() => JSON.stringify(specOfForm(formOfSpec(initial))), [initial]);
  return {
    form,
    spec,
    interfaces,
    context,
    changed: JSON.stringify(spec) !== first,
    valid: check.problems.size === 0,
    replace: setForm,
    restored,
    startOver: () => {
      setForm(untouched);
      setRestored(false);
    },
    finish: () => {
      isFinished.current = true;
      if (key !== undefined) clearDraft(localStorage, key);
    },
    change: (next, ...fields) => {
      setForm(next);
      setRestored(false);
      setTouched((before) => new Set([...before, ...fields]));
    },
    touch: (field) => setTouched((before) => new Set([...before, field])),
    // All of it was good when it was made, so what is wrong now comes from what was changed, wherever it shows.
    errorOf: (field) => (touched.size > 0 || gone === undefined ? check.problems.get(field) : undefined),
  };
}

function contextWithout(context: SpecContext, gone: Network | undefined): SpecContext {
  if (gone === undefined) return context;
  return {
    ...context,
    networks: context.networks.filter((one) => one.id !== gone.id),
    host: hostWithoutNetwork(context.host, gone),
  };
}
