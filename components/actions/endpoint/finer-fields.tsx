'use client';
import { useLiveEngine } from '@/components/shell/live-engine';
import { apiAtLeast } from '@/lib/domain/api-version';
import { gatewayPriorityNeedsApi, macNeedsApi } from '@/lib/domain/endpoint-config';
import { runContainerMessages } from '@/lib/messages/run-container';
import { RowList } from '../create-network/row-list';
import { TextField } from '../form/text-field';
import { type EndpointWish, priorityOf } from './endpoint-wish';

const { fields, hints, problems, rows, sinceApi } = runContainerMessages;

/** What few ask of an endpoint. What this engine would ignore is not offered: a line says which one obeys it. */
export function FinerFields(props: {
  id: string;
  wish: EndpointWish;
  errorOf: (field: string) => string | undefined;
  onChange: (wish: EndpointWish) => void;
}) {
  const { id, wish, errorOf, onChange } = props;
  const { engine } = useLiveEngine();
  const knows = (needed: string) => apiAtLeast(engine.apiVersion, needed);
  const isPriority = wish.gatewayPriority.trim() === '' || priorityOf(wish.gatewayPriority) !== undefined;
  return (
    <>
      {knows(macNeedsApi) ? (
        <TextField
          id={`${id}-mac`}
          label={fields.mac}
          value={wish.mac}
          hint={hints.mac}
          error={errorOf('mac')}
          onChange={(mac) => onChange({ ...wish, mac })}
        />
      ) : (
        <Since field={fields.mac} api={macNeedsApi} docker="29.3" />
      )}
      {knows(gatewayPriorityNeedsApi) ? (
        <TextField
          id={`${id}-gatewayPriority`}
          label={fields.gatewayPriority}
          value={wish.gatewayPriority}
          placeholder="0"
          numeric
          hint={hints.gatewayPriority}
          error={isPriority ? errorOf('gatewayPriority') : problems.gatewayPriority}
          onChange={(gatewayPriority) => onChange({ ...wish, gatewayPriority })}
        />
      ) : (
        <Since field={fields.gatewayPriority} api={gatewayPriorityNeedsApi} docker="28.0" />
      )}
      <TextField
        id={`${id}-linkLocalIps`}
        label={fields.linkLocalIps}
        value={wish.linkLocalIps}
        hint={hints.linkLocalIps}
        error={errorOf('linkLocalIps')}
        onChange={(linkLocalIps) => onChange({ ...wish, linkLocalIps })}
      />
      <div className="sm:col-span-2">
        <RowList
          id={`${id}-driverOpts`}
          label={fields.driverOpts}
          addLabel={rows.addOption}
          nameLabel={rows.optionName}
          valueLabel={rows.optionValue}
          namePlaceholder=""
          valuePlaceholder=""
          error={errorOf('driverOpts')}
          rows={wish.driverOpts}
          onChange={(driverOpts) => onChange({ ...wish, driverOpts })}
          onBlur={() => undefined}
        />
      </div>
    </>
  );
}

function Since(props: { field: string; api: string; docker: string }) {
  return <p className="self-center text-xs text-ink-faint">{sinceApi(props)}</p>;
}
