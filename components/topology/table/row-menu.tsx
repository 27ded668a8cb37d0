'use client';
import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';

export type RowMenuItem = { key: string; label: string; onSelect: () => void; disabled?: boolean };

/** The actions of one row. */
export function RowMenu({ label, items }: { label: string; items: RowMenuItem[] }) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={label}
        onClick={(event) => event.stopPropagation()}
        className="-my-0.5 inline-flex size-6 items-center justify-center rounded text-ink-faint hover:bg-sunken hover:text-ink"
      >
        <Ellipsis size={15} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          onClick={(event) => event.stopPropagation()}
          className="z-30 min-w-48 max-w-80 rounded-lg border border-line bg-surface p-1 shadow-float"
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.key}
              disabled={item.disabled === true}
              onSelect={item.onSelect}
              className="cursor-pointer truncate rounded px-2 py-1.5 outline-none data-[disabled]:cursor-not-allowed data-[disabled]:opacity-50 data-[highlighted]:bg-raised"
            >
              {item.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
