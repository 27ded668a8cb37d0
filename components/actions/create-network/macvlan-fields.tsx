'use client';
import { macvlanModes } from '@/lib/domain/network-spec';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { Field, inputLook } from '../form/field';
import { TextField } from '../form/text-field';
import { withMacvlan } from './fill-from-parent';
import { type FormProps, fieldId } from './form-props';
import { interfaceList, ParentField } from './parent-field';

const { fields, hints, modes } = createNetworkMessages;

/** Where a macvlan network sits on the LAN. */
export function MacvlanPlacement(props: FormProps) {
  const { form, change, touch, errorOf, interfaces } = props;
  return (
    <div className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_120px]">
        <ParentField {...props} />
        <TextField
          id={fieldId('vlanId')}
          label={fields.vlanId}
          value={form.macvlan.vlanId}
          placeholder={hints.vlanPlaceholder}
          hint={hints.vlanId}
          error={errorOf('vlanId')}
          numeric
          onBlur={() => touch('vlanId')}
          onChange={(vlanId) =>
            change((before) => withMacvlan(before, { vlanId }, interfaceList(interfaces)), 'vlanId', 'parent')
          }
        />
      </div>
      <Field id={fieldId('mode')} label={fields.mode} error={errorOf('mode')}>
        {(aria) => (
          <select
            {...aria}
            className={inputLook}
            value={form.macvlan.mode}
            onChange={(event) =>
              change(
                (before) => ({ ...before, macvlan: { ...before.macvlan, mode: event.target.value } }),
                'mode',
              )
            }
          >
            {macvlanModes.map((mode) => (
              <option key={mode} value={mode}>
                {modes[mode]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
