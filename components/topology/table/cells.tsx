import type { ReactNode } from 'react';

/** Addresses, one a line. */
export function Mono({ lines }: { lines: readonly string[] }) {
  return (
    <div className="whitespace-nowrap font-mono text-xs leading-5">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

/** The cell that a row is selected by: a button, so that keys and screen readers have it too. The row hears the press. */
export function NameButton({ mark, name }: { mark: ReactNode; name: string }) {
  return (
    <button type="button" className="flex items-start gap-2 text-left font-medium hover:underline">
      <span className="mt-[3px]">{mark}</span>
      <span className="[overflow-wrap:anywhere]">{name}</span>
    </button>
  );
}

/** Made once: text's own `localeCompare` takes ten times as long, and a table may compare a hundred thousand names. */
const { compare } = new Intl.Collator('en', { numeric: true });

/** Natural order: web-2 before web-10. */
export function byName(a: string, b: string): number {
  return compare(a, b);
}
