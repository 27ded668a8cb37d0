'use client';
import { useLiveEngine } from '@/components/shell/live-engine';
import { apiAtLeast } from '@/lib/domain/api-version';
import { restartPolicyNames } from '@/lib/domain/container-spec';
import { gatewayPriorityNeedsApi } from '@/lib/domain/endpoint-config';
import { isStackless } from '@/lib/domain/network';
import { runContainerMessages } from '@/lib/messages/run-container';
import { RowList } from '../create-network/row-list';
import { Field, inputLook } from '../form/field';
import { TextField } from '../form/text-field';
import type { RunContainer } from './use-run-container';

const { fields, hints, restart, rows, sinceApi } = runContainerMessages;

/** Restart policy, labels, variables, and the finer points of the endpoint. What the engine does not know yet is not offered. */
export function MoreRunFields({ id, run }: { id: string; run: RunContainer }) {
  const { engine } = useLiveEngine();
  const { form, change, errorOf, network } = run;
  const hasEndpoint = network !== undefined && !isStackless(network);
  const list = (field: 'labels' | 'env' | 'driverOpts') => ({
    id: `${id}-${field}`,
    label: fields[field],
    namePlaceholder: '',
    valuePlaceholder: '',
    error: errorOf(field),
    rows: form[field],
    onBlur: () => undefined,
  });
  return (
    <div className="space-y-3">
      <Field id={`${id}-restart`} label={fields.restartPolicy} error={errorOf('restartPolicy')}>
        {(aria) => (
          <select
            {...aria}
            className={inputLook}
            value={form.restartPolicy}
            onChange={(event) => change({ restartPolicy: event.target.value })}
          >
            {restartPolicyNames.map((policy) => (
              <option key={policy} value={policy}>
                {restart[policy]}
              </option>
            ))}
            {restartPolicyNames.some((policy) => policy === form.restartPolicy) ? null : (
              <option value={form.restartPolicy}>{form.restartPolicy}</option>
            )}
          </select>
        )}
      </Field>
      <RowList
        {...list('env')}
        addLabel={rows.addEnv}
        nameLabel={rows.envName}
        valueLabel={rows.envValue}
        onChange={(env) => change({ env })}
      />
      <RowList
        {...list('labels')}
        addLabel={rows.addLabel}
        nameLabel={rows.labelName}
        valueLabel={rows.labelValue}
        onChange={(labels) => change({ labels })}
      />
      {hasEndpoint || form.driverOpts.length > 0 || form.linkLocalIps !== '' ? (
        <>
          <TextField
            id={`${id}-linkLocalIps`}
            label={fields.linkLocalIps}
            value={form.linkLocalIps}
            hint={hints.linkLocalIps}
            error={errorOf('linkLocalIps')}
            onChange={(linkLocalIps) => change({ linkLocalIps })}
          />
          <RowList
            {...list('driverOpts')}
            addLabel={rows.addOption}
            nameLabel={rows.optionName}
            valueLabel={rows.optionValue}
            onChange={(driverOpts) => change({ driverOpts })}
          />
        </>
      ) : null}
      {(hasEndpoint && apiAtLeast(engine.apiVersion, gatewayPriorityNeedsApi)) ||
      form.gatewayPriority !== '' ? (
        <TextField
          id={`${id}-gatewayPriority`}
          label={fields.gatewayPriority}
          value={form.gatewayPriority}
          placeholder="0"
          numeric
          hint={hints.gatewayPriority}
          error={errorOf('gatewayPriority')}
          onChange={(gatewayPriority) => change({ gatewayPriority })}
        />
      ) : hasEndpoint ? (
        <p className="text-xs text-ink-faint">
          {sinceApi({ field: fields.gatewayPriority, api: gatewayPriorityNeedsApi, docker: '28.0' })}
        </p>
      ) : null}
    </div>
  );
}
