'use client';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { Disclosure } from '../form/disclosure';
import { driverForms } from './driver-forms';
import type { FieldKey } from './field-key';
import { type FormProps, fieldId } from './form-props';
import { RowList } from './row-list';

const { fields, rows, sections } = createNetworkMessages;

const inside: readonly FieldKey[] = ['bridgeName', 'mtu', 'labels', 'options'];

/** The driver's finer points, labels, and whatever else a driver knows. Opens by itself where something in it is wrong. */
export function MoreFields(props: FormProps) {
  const { form, change, touch, errorOf } = props;
  const { Details } = driverForms[form.driver];
  const wrong = inside.some((field) => errorOf(field) !== undefined);
  return (
    <Disclosure title={sections.more} hint={sections.moreHint} unfolded={wrong}>
      <div className="space-y-3">
        {Details ? <Details {...props} /> : null}
        <RowList
          id={fieldId('labels')}
          label={fields.labels}
          addLabel={rows.addLabel}
          nameLabel={rows.labelName}
          valueLabel={rows.labelValue}
          namePlaceholder={rows.keyPlaceholder}
          valuePlaceholder={rows.valuePlaceholder}
          error={errorOf('labels')}
          rows={form.labels}
          onChange={(labels) => change((before) => ({ ...before, labels }), 'labels')}
          onBlur={() => touch('labels')}
        />
        <RowList
          id={fieldId('options')}
          label={fields.options}
          addLabel={rows.addOption}
          nameLabel={rows.optionName}
          valueLabel={rows.optionValue}
          namePlaceholder={rows.keyPlaceholder}
          valuePlaceholder={rows.valuePlaceholder}
          error={errorOf('options')}
          rows={form.options}
          onChange={(options) => change((before) => ({ ...before, options }), 'options')}
          onBlur={() => touch('options')}
        />
      </div>
    </Disclosure>
  );
}
