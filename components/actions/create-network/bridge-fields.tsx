'use client';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { CheckField } from '../form/check-field';
import { TextField } from '../form/text-field';
import { type FormProps, fieldId } from './form-props';
import type { NetworkForm } from './network-form';

const { fields, hints } = createNetworkMessages;

/** How the containers of a bridge may talk. */
export function BridgeBehaviour({ form, change, errorOf }: FormProps) {
  return (
    <>
      <CheckField
        id={fieldId('icc')}
        label={fields.icc}
        hint={hints.icc}
        checked={form.bridge.icc}
        error={errorOf('icc')}
        onChange={(icc) => change((before) => withBridge(before, { icc }), 'icc')}
      />
      <CheckField
        id={fieldId('masquerade')}
        label={fields.masquerade}
        hint={hints.masquerade}
        checked={form.bridge.masquerade}
        error={errorOf('masquerade')}
        onChange={(masquerade) => change((before) => withBridge(before, { masquerade }), 'masquerade')}
      />
    </>
  );
}

/** The bridge's interface on the host. */
export function BridgeInterface({ form, change, touch, errorOf }: FormProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_80px] gap-3">
      <TextField
        id={fieldId('bridgeName')}
        label={fields.bridgeName}
        value={form.bridge.interfaceName}
        placeholder={hints.bridgePlaceholder}
        hint={hints.bridgeName}
        error={errorOf('bridgeName')}
        onBlur={() => touch('bridgeName')}
        onChange={(interfaceName) => change((before) => withBridge(before, { interfaceName }), 'bridgeName')}
      />
      <TextField
        id={fieldId('mtu')}
        label={fields.mtu}
        value={form.bridge.mtu}
        placeholder={hints.mtuPlaceholder}
        hint={hints.mtu}
        error={errorOf('mtu')}
        numeric
        onBlur={() => touch('mtu')}
        onChange={(mtu) => change((before) => withBridge(before, { mtu }), 'mtu')}
      />
    </div>
  );
}

function withBridge(form: NetworkForm, part: Partial<NetworkForm['bridge']>): NetworkForm {
  return { ...form, bridge: { ...form.bridge, ...part } };
}
