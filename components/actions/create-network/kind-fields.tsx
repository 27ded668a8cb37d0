'use client';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { SelectField } from '../form/select-field';
import { type FormProps, fieldId } from './form-props';
import { networkFormSchema } from './network-form';

const { fields, hints, kinds, kindHints } = createNetworkMessages;
const kindSchema = networkFormSchema.shape.kind;

/** Whether it is a network, a template for networks, or a network made of one. */
export function KindFields({ form, change, errorOf, context }: FormProps) {
  const templates = context.networks.filter((network) => network.configOnly);
  return (
    <div className="space-y-3">
      <SelectField
        id={fieldId('configOnly')}
        label={fields.kind}
        hint={kindHints[form.kind]}
        error={errorOf('configOnly')}
        value={form.kind}
        options={kindSchema.options.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(kind) =>
          change(
            (before) => ({ ...before, kind: kindSchema.parse(kind) }),
            'configOnly',
            'configFrom',
            'internal',
            'attachable',
            'scope',
          )
        }
      />
      {form.kind === 'of-template' ? (
        <SelectField
          id={fieldId('configFrom')}
          label={fields.configFrom}
          hint={templates.length === 0 ? hints.noTemplates : hints.configFrom}
          error={errorOf('configFrom')}
          value={form.configFrom}
          options={[
            { value: '', label: hints.chooseTemplate },
            ...templates.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(configFrom) => change((before) => ({ ...before, configFrom }), 'configFrom')}
        />
      ) : null}
    </div>
  );
}
