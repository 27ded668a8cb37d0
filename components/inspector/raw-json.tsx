'use client';
import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { inspectorMessages as words } from '@/lib/messages/inspector';

/** The engine's own JSON, folded until asked for. */
export function RawJson({ raw }: { raw: unknown }) {
  const [open, setOpen] = useState(false);
  const text = useMemo(() => (open ? JSON.stringify(raw, null, 2) : ''), [open, raw]);
  return (
    <section className="border-t border-line px-4 py-3">
      <div className="flex items-center justify-between">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex items-center gap-1 text-2xs font-semibold tracking-wide text-ink-faint hover:text-ink"
        >
          <ChevronRight size={12} aria-hidden className={`transition-transform ${open ? 'rotate-90' : ''}`} />
          {words.sections.raw}
        </button>
        {open ? (
          <CopyButton
            text={text}
            label={words.copy({ what: words.sections.raw })}
            copiedLabel={words.copied}
          />
        ) : null}
      </div>
      {open ? (
        <section
          aria-label={words.sections.raw}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          tabIndex={0}
          className="mt-2 max-h-96 overflow-auto rounded-md border border-line bg-sunken p-3"
        >
          <pre className="font-mono text-2xs leading-4">{text}</pre>
        </section>
      ) : null}
    </section>
  );
}
