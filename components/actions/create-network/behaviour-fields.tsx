'use client';
import { engineKnows } from '@/lib/domain/engine-knows';
import { fieldSince } from '@/lib/domain/network-field-since';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { CheckField } from '../form/check-field';
import { driverFormOf } from './driver-forms';
import { type FormProps, fieldId } from './form-props';
import { SettingField } from './setting-field';
import { shownSettings } from './shown-settings';

const { fields, hints } = createNetworkMessages;

/** How the network behaves: its families, who may join, and the driver's own switches. */
export function BehaviourFields(props: FormProps) {
  const { form, change, errorOf, context } = props;
  const { Behaviour, swarmScope, withoutIPv4 } = driverFormOf(form.driver);
  const flag = (field: 'internal' | 'attachable' | 'enableIPv4' | 'enableIPv6') => ({
    id: fieldId(field),
    label: fields[field],
    hint: hints[field],
    checked: form[field],
    error: errorOf(field),
    onChange: (checked: boolean) => change((before) => ({ ...before, [field]: checked }), field),
  });
  const ownSettings = form.kind !== 'of-template';
  const isTemplate = form.kind === 'template';
  const showsIPv4 = !form.enableIPv4 || (withoutIPv4 && engineKnows(context, fieldSince.enableIPv4));
  const showsScope = form.swarmScope || (swarmScope && context.swarm.state !== 'inactive');
  return (
    <div className="space-y-3">
      {ownSettings && showsIPv4 ? <CheckField {...flag('enableIPv4')} /> : null}
      {ownSettings ? <CheckField {...flag('enableIPv6')} /> : null}
      {isTemplate ? null : (
        <>
          <CheckField {...flag('internal')} />
          <CheckField {...flag('attachable')} />
          {showsScope ? (
            <CheckField
              id={fieldId('scope')}
              label={fields.scope}
              hint={hints.scope}
              checked={form.swarmScope}
              error={errorOf('scope')}
              onChange={(checked) => change((before) => ({ ...before, swarmScope: checked }), 'scope')}
            />
          ) : null}
          {Behaviour ? <Behaviour {...props} /> : null}
        </>
      )}
      {ownSettings
        ? shownSettings(form, context).switches.map((option) => (
            <SettingField key={option.key} {...props} option={option} />
          ))
        : null}
    </div>
  );
}
