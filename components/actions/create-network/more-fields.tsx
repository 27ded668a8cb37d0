'use client';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { Disclosure } from '../form/disclosure';
import { TextField } from '../form/text-field';
import type { FieldKey } from './field-key';
import { type FormProps, fieldId } from './form-props';
import { KindFields } from './kind-fields';
import { NewerFields } from './newer-fields';
import { RowList } from './row-list';
import { SettingField } from './setting-field';
import { shownSettings } from './shown-settings';

const { fields, hints, rows, sections } = createNetworkMessages;

const always: readonly FieldKey[] = [
  'configOnly',
  'configFrom',
  'ipamDriver',
  'ipamOptions',
  'labels',
  'options',
];

/** The driver's finer points, templates, IPAM, labels, and whatever else a driver knows. Opens by itself where something in it is wrong. */
export function MoreFields(props: FormProps) {
  const { form, change, touch, errorOf, context } = props;
  const ownSettings = form.kind !== 'of-template';
  const { finer } = shownSettings(form, context);
  const inside = [...always, ...finer.map(({ key }) => key)];
  const wrong = inside.some((field) => errorOf(field) !== undefined) || form.kind !== 'network';
  return (
    <Disclosure title={sections.more} hint={sections.moreHint} unfolded={wrong}>
      <div className="space-y-3">
        {ownSettings
          ? finer.map((option) => <SettingField key={option.key} {...props} option={option} />)
          : null}
        <KindFields {...props} />
        {ownSettings ? (
          <>
            <TextField
              id={fieldId('ipamDriver')}
              label={fields.ipamDriver}
              value={form.ipamDriver}
              placeholder={hints.ipamPlaceholder}
              hint={hints.ipamDriver}
              error={errorOf('ipamDriver')}
              onBlur={() => touch('ipamDriver')}
              onChange={(ipamDriver) => change((before) => ({ ...before, ipamDriver }), 'ipamDriver')}
            />
            <RowList
              id={fieldId('ipamOptions')}
              label={fields.ipamOptions}
              addLabel={rows.addIpamOption}
              nameLabel={rows.ipamOptionName}
              valueLabel={rows.ipamOptionValue}
              namePlaceholder={rows.keyPlaceholder}
              valuePlaceholder={rows.valuePlaceholder}
              error={errorOf('ipamOptions')}
              rows={form.ipamOptions}
              onChange={(ipamOptions) => change((before) => ({ ...before, ipamOptions }), 'ipamOptions')}
              onBlur={() => touch('ipamOptions')}
            />
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
          </>
        ) : null}
        <NewerFields driver={form.driver} context={context} />
      </div>
    </Disclosure>
  );
}
