'use client';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { FormSection } from '../form/form-section';
import { TextField } from '../form/text-field';
import { AddressFields } from './address-fields';
import { BehaviourFields } from './behaviour-fields';
import { DriverField } from './driver-field';
import { driverFormOf } from './driver-forms';
import { type FormProps, fieldId } from './form-props';
import { MoreFields } from './more-fields';
import { NeedField } from './need-field';
import { SingleNetwork } from './single-network';
import { SwarmNeeded } from './swarm-needed';

const { fields, hints, sections } = createNetworkMessages;

/** What the form asks: first what the network is for, then what it is and its addresses on the left, how it behaves on the right. */
export function NetworkFields({ asksNeed = true, ...props }: FormProps & { asksNeed?: boolean }) {
  const { form, change, touch, errorOf } = props;
  const { Placement } = driverFormOf(form.driver);
  const isSingle = form.driver === 'host' || form.driver === 'null';
  return (
    <div className="space-y-5">
      <div className="space-y-4">
        {asksNeed ? <NeedField {...props} /> : null}
        <DriverField {...props} />
        {form.driver === 'overlay' ? <SwarmNeeded swarm={props.context.swarm} /> : null}
      </div>
      {isSingle ? (
        <SingleNetwork driver={form.driver} networks={props.context.networks} />
      ) : (
        <div className="grid gap-x-8 gap-y-5 md:grid-cols-[minmax(0,1fr)_256px]">
          <div className="min-w-0 space-y-5">
            <TextField
              id={fieldId('name')}
              label={fields.name}
              value={form.name}
              hint={hints.name}
              error={errorOf('name')}
              onBlur={() => touch('name')}
              onChange={(name) => change((before) => ({ ...before, name }), 'name')}
            />
            {Placement && form.kind !== 'of-template' ? (
              <FormSection title={sections.parent}>
                <Placement {...props} />
              </FormSection>
            ) : null}
            {form.kind === 'of-template' ? null : <AddressFields {...props} />}
          </div>
          <div className="min-w-0 space-y-5">
            <FormSection title={sections.behaviour}>
              <BehaviourFields {...props} />
            </FormSection>
            <MoreFields {...props} />
          </div>
        </div>
      )}
    </div>
  );
}
