'use client';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

type Props = {
  children: ReactNode;
  onSelect: () => void;
  /** Why it can't be chosen now. */
  disabled?: { because: string } | undefined;
  danger?: boolean;
  /** The key that does the same. */
  shortcut?: string;
};

/** One line of the chart's menu. */
export function Item({ children, onSelect, disabled, danger = false, shortcut }: Props) {
  return (
    <DropdownMenu.Item
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
      disabled={disabled !== undefined}
      title={disabled?.because}
      onSelect={onSelect}
      className={`flex cursor-pointer select-none items-center gap-2 truncate rounded-md px-2.5 py-1.5 text-sm outline-none data-[disabled]:cursor-not-allowed data-[disabled]:opacity-50 data-[highlighted]:bg-raised ${danger ? 'text-broken' : 'text-ink'}`}
    >
      {children}
      {shortcut === undefined ? null : (
        <kbd className="ml-auto rounded border border-line px-1 font-mono text-2xs text-ink-faint">
          {shortcut}
        </kbd>
      )}
    </DropdownMenu.Item>
  );
}

/** A line between kinds of things to do. */
export function Separator() {
  return <DropdownMenu.Separator className="mx-1 my-1 h-px bg-line" />;
}
