'use client';
import { LockKeyhole, type LucideIcon, MessagesSquare, Router, Server, Waypoints } from 'lucide-react';
import { networkDrivers } from '@/lib/messages/network-drivers';
import type { FormProps } from './form-props';
import { withNeed } from './needs';
import { type Need, needs } from './network-form';

const icons: Readonly<Record<Need, LucideIcon>> = {
  talk: MessagesSquare,
  lan: Router,
  hosts: Waypoints,
  alone: LockKeyhole,
  share: Server,
};

/** The question that the dialog begins with. Its answer chooses the driver below it; who knows the driver passes it by. */
export function NeedField({ form, change }: Pick<FormProps, 'form' | 'change'>) {
  return (
    <div role="radiogroup" aria-label={networkDrivers.question} className="min-w-0">
      <span aria-hidden className="mb-1.5 block text-sm font-medium text-ink">
        {networkDrivers.question}
      </span>
      <div className="grid grid-cols-2 gap-2 max-sm:gap-1.5 sm:grid-cols-5">
        {needs.map((need) => {
          const Icon = icons[need];
          const { label, hint } = networkDrivers.needs[need];
          const id = `create-network-need-${need}`;
          return (
            <label
              key={need}
              htmlFor={id}
              className="relative flex cursor-pointer gap-2.5 rounded-lg border border-line px-3 py-2 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent max-sm:items-center max-sm:gap-2 max-sm:px-2.5 sm:flex-col sm:gap-1.5 sm:px-2.5"
            >
              <input
                type="radio"
                id={id}
                name="create-network-need"
                value={need}
                checked={form.need === need}
                aria-label={label}
                aria-describedby={`${id}-note`}
                className="absolute inset-0 size-full cursor-pointer opacity-0"
                onChange={() =>
                  change((before) => withNeed(before, need), 'driver', 'internal', 'attachable')
                }
              />
              <Icon size={16} aria-hidden className={form.need === need ? 'text-accent' : 'text-ink-faint'} />
              <span className="min-w-0">
                <span className="block text-xs font-medium leading-4 text-ink">{label}</span>
                <span id={`${id}-note`} className="block text-2xs text-ink-faint">
                  {hint}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </div>
  );
}
