'use client';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { CheckField } from '../form/check-field';
import { type FormProps, fieldId } from './form-props';

const { fields, hints } = createNetworkMessages;

/** What an overlay can be besides. */
export function OverlayUse({ form, change, errorOf }: FormProps) {
  return (
    <CheckField
      id={fieldId('ingress')}
      label={fields.ingress}
      hint={hints.ingress}
      checked={form.ingress}
      error={errorOf('ingress')}
      onChange={(ingress) => change((before) => ({ ...before, ingress }), 'ingress', 'attachable')}
    />
  );
}
