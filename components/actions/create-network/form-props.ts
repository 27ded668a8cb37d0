import type { HostInterfaces } from '@/lib/domain/host-interface';
import type { SpecContext } from '@/lib/domain/spec-context';
import type { FieldKey } from './field-key';
import type { NetworkForm } from './network-form';

/** The host's interfaces, or why there are none to choose from. */
export type KnownInterfaces =
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'read'; host: HostInterfaces };

/** What every part of the form is given. */
export type FormProps = {
  form: NetworkForm;
  /** `fields` are the inputs that the change came from. */
  change: (next: (form: NetworkForm) => NetworkForm, ...fields: FieldKey[]) => void;
  /** The field was left: from now on what is wrong with it is shown. */
  touch: (field: FieldKey) => void;
  /** What is wrong with a field, where it is time to say so. */
  errorOf: (field: FieldKey) => string | undefined;
  interfaces: KnownInterfaces;
  /** The engine that the network is for, as it is now. */
  context: SpecContext;
};

/** An input's id, for its label. */
export function fieldId(field: FieldKey): string {
  return `create-network-${field.replace('.', '-')}`;
}
