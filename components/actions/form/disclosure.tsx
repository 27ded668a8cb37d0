'use client';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';

/**
 * Something folded away under its title.
 * @param unfolded opens it, as for what is wrong inside; it then stays open until it is folded by hand.
 * @param hint seen only while it is folded.
 */
export function Disclosure(props: { title: string; hint?: string; unfolded?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const { unfolded = false } = props;
  if (unfolded && !open) setOpen(true);
  return (
    <details
      className="group rounded-lg border border-line"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="flex cursor-pointer select-none list-none items-center gap-1.5 rounded-lg px-2.5 py-2 text-xs font-medium text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={13}
          aria-hidden
          className="shrink-0 text-ink-faint transition-transform group-open:rotate-90"
        />
        {props.title}
        {props.hint ? (
          <span className="ml-1 truncate font-normal text-ink-faint group-open:hidden">{props.hint}</span>
        ) : null}
      </summary>
      {open ? <div className="px-3 pb-3 pt-1">{props.children}</div> : null}
    </details>
  );
}
