'use client';
import type { DriverOption, DriverOptionKey } from '@/lib/domain/driver-options';
import { engineKnows } from '@/lib/domain/engine-knows';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { networkSettings } from '@/lib/messages/network-settings';
import { CheckField } from '../form/check-field';
import { SelectField } from '../form/select-field';
import { TextField } from '../form/text-field';
import { type FormProps, fieldId } from './form-props';
import type { NetworkForm } from './network-form';

/** The field of one driver option, by what its value is. */
export function SettingField({
  option,
  form,
  change,
  touch,
  errorOf,
  context,
}: FormProps & { option: DriverOption & { key: DriverOptionKey } }) {
  const { key, kind } = option;
  const words = networkSettings[key];
  const value = form.settings[key] ?? '';
  const field = { id: fieldId(key), label: words.label, hint: words.hint, error: errorOf(key) };
  const set = (next: string) => change((before) => withSetting(before, key, next), key);
  switch (kind.is) {
    case 'switch':
      return (
        <CheckField
          {...field}
          checked={value === '' ? kind.byDefault : isTrue(value)}
          onChange={(checked) => set(checked === kind.byDefault ? '' : String(checked))}
        />
      );
    case 'presence':
      return (
        <CheckField {...field} checked={value !== ''} onChange={(checked) => set(checked ? 'true' : '')} />
      );
    case 'choice':
      return (
        <SelectField
          {...field}
          value={value}
          options={[
            { value: '', label: createNetworkMessages.hints.choiceDefault },
            ...kind.values
              .filter(({ since }) => engineKnows(context, since))
              .map((choice) => ({
                value: choice.value,
                label: words.values?.[choice.value] ?? choice.value,
              })),
          ]}
          onChange={set}
        />
      );
    default:
      return (
        <TextField
          {...field}
          value={value}
          {...(words.placeholder !== undefined && { placeholder: words.placeholder })}
          numeric={kind.is === 'number'}
          onBlur={() => touch(key)}
          onChange={set}
        />
      );
  }
}

/** What the driver reads as true. */
function isTrue(value: string): boolean {
  return /^(1|t|true)$/i.test(value);
}

function withSetting(form: NetworkForm, key: DriverOptionKey, value: string): NetworkForm {
  const { [key]: _, ...others } = form.settings;
  return { ...form, settings: value === '' ? others : { ...others, [key]: value } };
}
