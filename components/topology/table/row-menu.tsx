'use client';
import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';

export type RowMenuItem = { key: string; label: string; onSelect: () => void; disabled?: boolean };

const look =
  '-my-0.5 inline-flex size-6 items-center justify-center rounded text-ink-faint hover:bg-sunken hover:text-ink';

/** The actions of one row. Until it is opened it is a button and nothing more, for rows come and go by the hundred as one scrolls. */
export function RowMenu({ label, children }: { label: string; children: () => ReactNode }) {
  const [wasOpened, setWasOpened] = useState(false);
  if (!wasOpened)
    return (
      <button
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={(event) => {
          event.stopPropagation();
          setWasOpened(true);
        }}
        className={look}
      >
        <Ellipsis size={15} aria-hidden />
      </button>
    );
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger aria-label={label} onClick={(event) => event.stopPropagation()} className={look}>
        <Ellipsis size={15} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          onClick={(event) => event.stopPropagation()}
          className="z-30 min-w-48 max-w-80 rounded-lg border border-line bg-surface p-1 shadow-float"
        >
          {children()}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function RowMenuItems({ items }: { items: RowMenuItem[] }) {
  return items.map((item) => (
    <DropdownMenu.Item
      key={item.key}
      disabled={item.disabled === true}
      onSelect={item.onSelect}
      className="cursor-pointer truncate rounded px-2 py-1.5 outline-none data-[disabled]:cursor-not-allowed data-[disabled]:opacity-50 data-[highlighted]:bg-raised"
    >
      {item.label}
    </DropdownMenu.Item>
  ));
}
