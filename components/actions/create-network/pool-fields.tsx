'use client';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { TextField } from '../form/text-field';
import { driverFormOf } from './driver-forms';
import type { PoolPart } from './field-key';
import { withGateway, withSubnet } from './fill-from-parent';
import { type FormProps, fieldId } from './form-props';
import type { PoolForm } from './network-form';
import { capacityInWords, examplesIn, rangeInWords } from './pool-capacity';
import { type PoolKey, poolOf, withPool } from './pool-key';
import { RowList } from './row-list';

const { fields, furtherFields, hints, rows, suggestedFrom } = createNetworkMessages;

type PoolLabels = Readonly<Record<PoolPart, string>>;

const labels: Readonly<Record<'ipv4' | 'ipv6', PoolLabels>> = {
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
};
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

/**
 * Subnet, gateway, range and exclusions of one subnet.
 * @param number what a further subnet is called by, from 2 on.
 */
export function PoolFields({
  poolKey,
  number = 1,
  form,
  change,
  touch,
  errorOf,
}: FormProps & { poolKey: PoolKey; number?: number }) {
  const pool = poolOf(form, poolKey);
  const family = poolKey === 'ipv6' ? 'ipv6' : 'ipv4';
  const named = number === 1 ? labels[family] : furtherLabels(number);
  const examples = { ...placeholders[family], ...examplesIn(pool) };
  const set = (part: PoolPart, next: (pool: PoolForm) => PoolForm) =>
    change((before) => withPool(before, poolKey, next), `${poolKey}.${part}`);
  const text = (part: 'subnet' | 'gateway' | 'ipRange') => ({
    id: fieldId(`${poolKey}.${part}`),
    label: named[part],
    value: pool[part],
    placeholder: examples[part],
    error: errorOf(`${poolKey}.${part}`),
    onBlur: () => touch(`${poolKey}.${part}`),
  });
  return (
    <div className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          {...text('subnet')}
          mark={pool.subnetFrom ? suggestedFrom({ parent: pool.subnetFrom }) : undefined}
          hint={capacityInWords(pool) ?? (number === 1 ? hints.subnet : undefined)}
          onChange={(subnet) => set('subnet', (before) => withSubnet(before, subnet))}
        />
        <TextField
          {...text('gateway')}
          mark={pool.gatewayFrom ? suggestedFrom({ parent: pool.gatewayFrom }) : undefined}
          hint={driverFormOf(form.driver).gatewayHint?.(form) ?? hints.gateway}
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
          id={fieldId(`${poolKey}.excluded`)}
          label={named.excluded}
          addLabel={rows.addExcluded}
          nameLabel={rows.excludedName}
          valueLabel={rows.excludedValue}
          namePlaceholder={rows.namePlaceholder}
          valuePlaceholder={examples.gateway}
          hint={hints.excluded}
          error={errorOf(`${poolKey}.excluded`)}
          rows={pool.excluded}
          onChange={(excluded) => set('excluded', (before) => ({ ...before, excluded }))}
          onBlur={() => touch(`${poolKey}.excluded`)}
        />
      </div>
    </div>
  );
}

function furtherLabels(number: number): PoolLabels {
  return {
    subnet: furtherFields.subnet({ number }),
    gateway: furtherFields.gateway({ number }),
    ipRange: furtherFields.ipRange({ number }),
    excluded: furtherFields.excluded({ number }),
  };
}
