'use client';
import type { ReactNode } from 'react';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { CheckField } from '../form/check-field';
import { TextField } from '../form/text-field';
import { DriverField } from './driver-field';
import { driverForms } from './driver-forms';
import { type FormProps, fieldId } from './form-props';
import { MoreFields } from './more-fields';
import { PoolFields } from './pool-fields';

const { fields, hints, sections } = createNetworkMessages;

/** All fields: what it is and its addresses on the left, how it behaves on the right. */
export function NetworkFields(props: FormProps) {
  const { form, change, touch, errorOf } = props;
  const { Placement, Behaviour } = driverForms[form.driver];
  const flag = (field: 'internal' | 'attachable' | 'enableIPv6') => ({
    id: fieldId(field),
    label: fields[field],
    hint: hints[field],
    checked: form[field],
    error: errorOf(field),
    onChange: (checked: boolean) => change((before) => ({ ...before, [field]: checked }), field),
  });
  return (
    <div className="grid gap-x-8 gap-y-5 md:grid-cols-[minmax(0,1fr)_256px]">
      <div className="min-w-0 space-y-5">
        <TextField
          id={fieldId('name')}
          label={fields.name}
          value={form.name}
          hint={hints.name}
          error={errorOf('name')}
          autoFocus
          onBlur={() => touch('name')}
          onChange={(name) => change((before) => ({ ...before, name }), 'name')}
        />
        <DriverField {...props} />
        {Placement ? (
          <Section title={sections.parent}>
            <Placement {...props} />
          </Section>
        ) : null}
        <Section title={sections.addresses}>
          <PoolFields {...props} family="ipv4" />
        </Section>
        {form.enableIPv6 ? (
          <Section title={sections.ipv6}>
            <PoolFields {...props} family="ipv6" />
          </Section>
        ) : null}
      </div>
      <div className="min-w-0 space-y-5">
        <Section title={sections.behaviour}>
          <div className="space-y-3">
            <CheckField {...flag('enableIPv6')} />
            <CheckField {...flag('internal')} />
            <CheckField {...flag('attachable')} />
            {Behaviour ? <Behaviour {...props} /> : null}
          </div>
        </Section>
        <MoreFields {...props} />
      </div>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 border-b border-line pb-1 text-2xs font-medium uppercase tracking-wide text-ink-faint">
        {title}
      </h3>
      {children}
    </section>
  );
}
