'use client';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useSelection } from '@/components/shell/view-state';
import { Button } from '@/components/ui/button';
import { CommandLine } from '@/components/ui/command-line';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { interfacesQuery } from '@/lib/client/queries';
import { createNetworkCommand } from '@/lib/domain/docker-command';
import type { SpecContext } from '@/lib/domain/spec-context';
import { actionsMessages } from '@/lib/messages/actions';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { useActions } from './actions-context';
import { checkForm, firstOfEach, wholeOf } from './create-network/check-form';
import { type FieldKey, fieldOfPath } from './create-network/field-key';
import type { KnownInterfaces } from './create-network/form-props';
import { NetworkFields } from './create-network/network-fields';
import { specOfForm } from './create-network/spec-of-form';
import { useNetworkForm } from './create-network/use-network-form';
import type { Failure } from './failure';
import { FailureNotice } from './failure-notice';
import { WarningList } from './plan/warning-list';
import { useRunChange } from './use-run-change';

const words = createNetworkMessages;
const formId = 'create-network';
const noneRefused: ReadonlyMap<FieldKey, string> = new Map();

/** The dialog `Create network`: a form, checked while it is typed, over the command that does the same. */
export function CreateNetworkDialog({ onClose }: { onClose: () => void }) {
  const { engine, snapshot } = useLiveEngine();
  const [, select] = useSelection();
  const { disabled } = useActions();
  const interfaces = useKnownInterfaces(engine.id);
  const fields = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState(noneRefused);
  const forget = useCallback(
    (changed: readonly FieldKey[]) =>
      setRefused((before) => (changed.length === 0 ? noneRefused : withoutAny(before, changed))),
    [],
  );
  const state = useNetworkForm(forget);
  const { form } = state;
  const spec = useMemo(() => specOfForm(form), [form]);
  const check = useMemo(() => {
    const context: SpecContext = {
      networks: snapshot?.networks ?? [],
      host: hostOf(interfaces),
      engineVersion: engine.version,
      apiVersion: engine.apiVersion,
      swarmActive: engine.swarm.state === 'active',
    };
    return checkForm(form, spec, context);
  }, [form, spec, snapshot?.networks, interfaces, engine]);

  const { running, failure, run } = useRunChange<'create'>(
    useCallback(
      (reply) => {
        state.finish();
        if (reply.subjectId) select({ kind: 'network', id: reply.subjectId });
        onClose();
      },
      [state, select, onClose],
    ),
    useCallback(
      (failed) => {
        const ofFields = failed.reasons.filter((reason) => reason.field !== undefined);
        flushSync(() => {
          state.tellAll();
          setRefused(
            firstOfEach(
              ofFields.map((reason) => ({
                field: fieldOfPath(reason.field, form),
                message: wholeOf(reason),
              })),
            ),
          );
        });
        focusFirstWrong(fields.current);
      },
      [state, form],
    ),
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (disabled || running) return;
    if (check.problems.size > 0) {
      flushSync(state.tellAll);
      focusFirstWrong(fields.current);
      return;
    }
    void run('create', { operation: 'createNetwork', engine: engine.id, body: spec });
  };
  const errorOf = (field: FieldKey) =>
    refused.get(field) ?? (state.isTold(field) ? check.problems.get(field) : undefined);
  const formProblem = errorOf('form');
  const untold = failure && beyondFields(failure);

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={words.title}
      description={words.description}
      closeLabel={actionsMessages.close}
      footer={
        <>
          <div className="max-h-28 w-full max-sm:max-h-[72px] overflow-y-auto rounded-md">
            <CommandLine
              command={createNetworkCommand({ ...spec, name: spec.name || words.nameInCommand })}
              label={words.copyCommand}
              copiedLabel={words.copied}
            />
          </div>
          <Button onClick={onClose}>{actionsMessages.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            look="primary"
            disabled={running !== undefined || disabled !== undefined}
          >
            {running ? words.submitting : words.submit}
          </Button>
        </>
      }
    >
      <form id={formId} ref={fields} noValidate onSubmit={submit} className="space-y-4">
        {disabled ? <Notice kind="warning" title={disabled.because} /> : null}
        {state.restored ? (
          <div className="flex items-center gap-3 rounded-md border border-line bg-raised px-3 py-1.5 text-ink-soft">
            <span className="flex-1">{words.restored}</span>
            <Button size="small" look="quiet" onClick={state.startOver}>
              {words.startOver}
            </Button>
          </div>
        ) : null}
        <NetworkFields
          form={form}
          change={state.change}
          touch={state.touch}
          errorOf={errorOf}
          interfaces={interfaces}
        />
        {formProblem ? <Notice kind="error" title={formProblem} /> : null}
        {interfaces.state === 'loading' ? null : <WarningList warnings={check.warnings} />}
        {untold ? <FailureNotice failure={untold} /> : null}
      </form>
    </Dialog>
  );
}

function useKnownInterfaces(engine: string): KnownInterfaces {
  const { data, isError } = useQuery(interfacesQuery(engine));
  return useMemo(() => {
    if (data) return { state: 'read', host: data };
    return { state: isError ? 'failed' : 'loading' };
  }, [data, isError]);
}

function hostOf(interfaces: KnownInterfaces): SpecContext['host'] {
  if (interfaces.state === 'read') return interfaces.host;
  return { available: false, reason: words.interfaces.failed };
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
