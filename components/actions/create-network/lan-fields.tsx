'use client';
import { ipvlanModesOf } from '@/lib/domain/network-field-since';
import { macvlanModes } from '@/lib/domain/network-spec';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { SelectField } from '../form/select-field';
import { TextField } from '../form/text-field';
import { withLan } from './fill-from-parent';
import { type FormProps, fieldId } from './form-props';
import { interfaceList, ParentField } from './parent-field';

const words = createNetworkMessages;
const { fields, hints } = words;

const macvlanChoices = macvlanModes.map((mode) => ({ value: mode, label: words.modes[mode] }));

/** Where a macvlan or ipvlan network sits on the LAN. */
export function LanPlacement(props: FormProps) {
  const { form, change, touch, errorOf, interfaces, context } = props;
  const isIpvlan = form.driver === 'ipvlan';
  const ipvlanChoices = ipvlanModesOf(context).map((mode) => ({
    value: mode,
    label: words.ipvlanModes[mode],
  }));
  const lan = (next: Partial<typeof form.lan>, ...keys: Parameters<typeof touch>) =>
    change((before) => withLan(before, next, interfaceList(interfaces, before.driver)), ...keys);
  return (
    <div className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_120px]">
        <ParentField {...props} />
        <TextField
          id={fieldId('vlanId')}
          label={fields.vlanId}
          value={form.lan.vlanId}
          placeholder={hints.vlanPlaceholder}
          hint={hints.vlanId}
          error={errorOf('vlanId')}
          numeric
          onBlur={() => touch('vlanId')}
          onChange={(vlanId) =>
            change(
              (before) => withLan(before, { vlanId }, interfaceList(interfaces, before.driver)),
              'vlanId',
              'parent',
            )
          }
        />
      </div>
      <SelectField
        id={fieldId('mode')}
        label={fields.mode}
        error={errorOf('mode')}
        value={isIpvlan ? form.lan.ipvlanMode : form.lan.macvlanMode}
        options={isIpvlan ? ipvlanChoices : macvlanChoices}
        onChange={(mode) => lan(isIpvlan ? { ipvlanMode: mode } : { macvlanMode: mode }, 'mode')}
      />
    </div>
  );
}
