'use client';
import { type FormEvent, type RefObject, useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useSelection } from '@/components/shell/view-state';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import { useActions } from '../actions-context';
import type { Failure } from '../failure';
import { useRunChange } from '../use-run-change';
import { checkForm, type FormCheck, firstOfEach, wholeOf } from './check-form';
import { type FieldKey, fieldOfPath } from './field-key';
import type { FormProps } from './form-props';
import type { NetworkForm } from './network-form';
import { specOfForm } from './spec-of-form';
import { useKnownInterfaces } from './use-known-interfaces';
import { useNetworkForm } from './use-network-form';
import { useSpecContext } from './use-spec-context';

export type CreateNetwork = FormProps & {
  spec: NetworkSpec;
  warnings: FormCheck['warnings'];
  /** What went wrong and belongs to no field. */
  failure: Failure | undefined;
  running: boolean;
  restored: boolean;
  startOver: () => void;
  /** Takes another form in the place of all that was typed. */
  replace: (form: NetworkForm) => void;
  submit: (event: FormEvent) => void;
};

const noneRefused: ReadonlyMap<FieldKey, string> = new Map();

/**
 * The form `Create network`: typed, checked here with the server's own code, sent, and what the server refuses told at its field.
 * @param fields the form, in which the first wrong field gets the focus.
 */
export function useCreateNetwork(
  fields: RefObject<HTMLFormElement | null>,
  onClose: () => void,
): CreateNetwork {
  const { engine } = useLiveEngine();
  const [, select] = useSelection();
  const { disabled } = useActions();
  const interfaces = useKnownInterfaces(engine.id);
  const [refused, setRefused] = useState(noneRefused);
  const forget = useCallback(
    (changed: readonly FieldKey[]) =>
      setRefused((before) => (changed.length === 0 ? noneRefused : withoutAny(before, changed))),
    [],
  );
  const state = useNetworkForm(forget);
  const { form } = state;
  const context = useSpecContext(interfaces);
  const spec = useMemo(() => specOfForm(form), [form]);
  const check = useMemo(() => checkForm(form, spec, context), [form, spec, context]);

  const { running, failure, run } = useRunChange<'create'>({
    done: (reply) => {
      if (reply.subjectId) select({ kind: 'network', id: reply.subjectId });
      onClose();
    },
    doneEither: state.finish,
    failed: ({ reasons }) => {
      const ofFields = reasons.filter((reason) => reason.field !== undefined);
      flushSync(() => {
        state.tellAll();
        setRefused(
          firstOfEach(
            ofFields.map((reason) => ({ field: fieldOfPath(reason.field, form), message: wholeOf(reason) })),
          ),
        );
      });
      focusFirstWrong(fields.current);
    },
  });

  return {
    form,
    spec,
    interfaces,
    context,
    change: state.change,
    touch: state.touch,
    errorOf: (field) => refused.get(field) ?? (state.isTold(field) ? check.problems.get(field) : undefined),
    // While the interfaces are still being read, that they are unknown is no news.
    warnings: interfaces.state === 'loading' ? [] : check.warnings,
    failure: failure && beyondFields(failure),
    running: running !== undefined,
    restored: state.restored,
    startOver: state.startOver,
    replace: state.replace,
    submit: (event) => {
      event.preventDefault();
      if (disabled || running) return;
      if (check.problems.size === 0) {
        void run('create', { operation: 'createNetwork', engine: engine.id, body: spec });
        return;
      }
      flushSync(state.tellAll);
      focusFirstWrong(fields.current);
    },
  };
}

/** Lists of lines have no one input to focus: their own first one stands for them, and is marked as wrong too. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

/** What is told at a field is not told twice; undefined where fields tell it all. */
function beyondFields(failure: Failure): Failure | undefined {
  const reasons = failure.reasons.filter((reason) => reason.field === undefined);
  return reasons.length === 0 && failure.reasons.length > 0 ? undefined : { ...failure, reasons };
}

function withoutAny(
  problems: ReadonlyMap<FieldKey, string>,
  fields: readonly FieldKey[],
): ReadonlyMap<FieldKey, string> {
  return new Map([...problems].filter(([field]) => !fields.includes(field)));
}
