'use client';
import { DriverMark } from '@/components/ui/driver-mark';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { FieldNote } from '../form/field';
import { type FormProps, fieldId } from './form-props';
import { formDrivers } from './network-form';

const { fields, drivers } = createNetworkMessages;

/** The choice of a driver, by what it is for. */
export function DriverField({ form, change, errorOf }: FormProps) {
  const error = errorOf('driver');
  return (
    <div role="radiogroup" aria-label={fields.driver} className="min-w-0">
      <span aria-hidden className="mb-1 block text-xs font-medium text-ink-soft">
        {fields.driver}
      </span>
      <div className="grid gap-2 sm:grid-cols-2">
        {formDrivers.map((driver) => {
          const id = `${fieldId('driver')}-${driver}`;
          return (
            <label
              key={driver}
              htmlFor={id}
              className="relative flex cursor-pointer items-start gap-2.5 rounded-lg border border-line px-3 py-2.5 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                id={id}
                name={fieldId('driver')}
                value={driver}
                checked={form.driver === driver}
                aria-label={driver}
                aria-describedby={`${id}-note`}
                className="absolute inset-0 size-full cursor-pointer opacity-0"
                onChange={() => change((before) => ({ ...before, driver }), 'driver')}
              />
              <span className="mt-[3px]">
                <DriverMark driver={driver} size={15} />
              </span>
              <span className="min-w-0">
                <span className="block text-sm font-medium text-ink">{driver}</span>
                <span id={`${id}-note`} className="block text-xs text-ink-soft">
                  {drivers[driver]}
                </span>
              </span>
            </label>
          );
        })}
      </div>
      <FieldNote id={`${fieldId('driver')}-note`} error={error} />
    </div>
  );
}
