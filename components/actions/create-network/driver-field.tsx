'use client';
import { DriverMark } from '@/components/ui/driver-mark';
import { builtinDrivers } from '@/lib/domain/network';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { networkDrivers } from '@/lib/messages/network-drivers';
import { FieldNote } from '../form/field';
import { DriverCharacter } from './driver-character';
import { type FormProps, fieldId } from './form-props';
import { withDriver } from './needs';

const { fields } = createNetworkMessages;

/** In the order in which people come to need them. */
const order = ['bridge', 'macvlan', 'ipvlan', 'overlay', 'host', 'null'] as const;

/** The choice of a driver by its name, and what the chosen one is like. */
export function DriverField({ form, change, errorOf, context }: FormProps) {
  return (
    <div role="radiogroup" aria-label={fields.driver} className="min-w-0">
      <span aria-hidden className="mb-1 block text-xs font-medium text-ink-soft">
        {fields.driver}
      </span>
      <div className="flex flex-wrap gap-1.5">
        {driversOf(context.drivers, form.driver).map((driver) => (
          <DriverChip
            key={driver}
            driver={driver}
            checked={form.driver === driver}
            onChoose={() => change((before) => withDriver(before, driver), 'driver')}
          />
        ))}
      </div>
      <DriverCharacter driver={form.driver} need={form.need} />
      <FieldNote id={`${fieldId('driver')}-note`} error={errorOf('driver')} />
    </div>
  );
}

function DriverChip({
  driver,
  checked,
  onChoose,
}: {
  driver: string;
  checked: boolean;
  onChoose: () => void;
}) {
  const id = `${fieldId('driver')}-${driver.replaceAll(/\W/g, '-')}`;
  const label = driver === 'null' ? networkDrivers.label.null : driver;
  return (
    <label
      htmlFor={id}
      className="relative flex h-8 max-w-full cursor-pointer items-center gap-2 rounded-md border border-line px-2.5 text-sm text-ink hover:border-line-strong has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent max-sm:h-10"
    >
      <input
        type="radio"
        id={id}
        name={fieldId('driver')}
        value={driver}
        checked={checked}
        aria-label={label}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={onChoose}
      />
      <DriverMark driver={driver} size={14} />
      <span className="truncate">{label}</span>
    </label>
  );
}

const builtin: ReadonlySet<string> = new Set(builtinDrivers);

/** Those of Docker that the engine has, its plugins, and the one that a draft or a command named. */
function driversOf(listed: readonly string[] | undefined, chosen: string): string[] {
  const known = listed ?? builtinDrivers;
  const own = order.filter((driver) => known.includes(driver));
  const plugins = known.filter((driver) => !builtin.has(driver));
  const others = [...own, ...plugins];
  return others.includes(chosen) || chosen === '' ? others : [...others, chosen];
}
