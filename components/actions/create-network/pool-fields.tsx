'use client';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { TextField } from '../form/text-field';
import { driverForms } from './driver-forms';
import { withGateway, withSubnet } from './fill-from-parent';
import { type FormProps, fieldId } from './form-props';
import type { PoolForm } from './network-form';
import { capacityInWords, examplesIn, rangeInWords } from './pool-capacity';
import { RowList } from './row-list';

const { fields, hints, rows, suggestedFrom } = createNetworkMessages;
const labels = {
  ipv4: {
    subnet: fields.subnet,
    gateway: fields.gateway,
    ipRange: fields.ipRange,
    excluded: fields.excluded,
  },
  ipv6: {
    subnet: fields.ipv6Subnet,
    gateway: fields.ipv6Gateway,
    ipRange: fields.ipv6Range,
    excluded: fields.ipv6Excluded,
  },
} as const;
const placeholders = {
  ipv4: {
    subnet: hints.subnetPlaceholder,
    gateway: hints.gatewayPlaceholder,
    ipRange: hints.rangePlaceholder,
  },
  ipv6: {
    subnet: hints.ipv6SubnetPlaceholder,
    gateway: hints.ipv6GatewayPlaceholder,
    ipRange: hints.ipv6RangePlaceholder,
  },
} as const;

/** Subnet, gateway, range and exclusions of one family. */
export function PoolFields({
  family,
  form,
  change,
  touch,
  errorOf,
}: FormProps & { family: 'ipv4' | 'ipv6' }) {
  const pool = form[family];
  const examples = { ...placeholders[family], ...examplesIn(pool) };
  const set = (field: 'subnet' | 'gateway' | 'ipRange' | 'excluded', next: (pool: PoolForm) => PoolForm) =>
    change((before) => ({ ...before, [family]: next(before[family]) }), `${family}.${field}`);
  const text = (field: 'subnet' | 'gateway' | 'ipRange') => ({
    id: fieldId(`${family}.${field}`),
    label: labels[family][field],
    value: pool[field],
    placeholder: examples[field],
    error: errorOf(`${family}.${field}`),
    onBlur: () => touch(`${family}.${field}`),
  });
  return (
    <div className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          {...text('subnet')}
          mark={pool.subnetFrom ? suggestedFrom({ parent: pool.subnetFrom }) : undefined}
          hint={capacityInWords(pool) ?? hints.subnet}
          onChange={(subnet) => set('subnet', (before) => withSubnet(before, subnet))}
        />
        <TextField
          {...text('gateway')}
          mark={pool.gatewayFrom ? suggestedFrom({ parent: pool.gatewayFrom }) : undefined}
          hint={driverForms[form.driver].gatewayHint ?? hints.gateway}
          onChange={(gateway) => set('gateway', (before) => withGateway(before, gateway))}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          {...text('ipRange')}
          hint={rangeInWords(pool.ipRange) ?? hints.ipRange}
          onChange={(ipRange) => set('ipRange', (before) => ({ ...before, ipRange }))}
        />
        <RowList
          id={fieldId(`${family}.excluded`)}
          label={labels[family].excluded}
          addLabel={rows.addExcluded}
          nameLabel={rows.excludedName}
          valueLabel={rows.excludedValue}
          namePlaceholder={rows.namePlaceholder}
          valuePlaceholder={examples.gateway}
          hint={hints.excluded}
          error={errorOf(`${family}.excluded`)}
          rows={pool.excluded}
          onChange={(excluded) => set('excluded', (before) => ({ ...before, excluded }))}
          onBlur={() => touch(`${family}.excluded`)}
        />
      </div>
    </div>
  );
}
