import type { ReactNode } from 'react';

/** A section of the inspector. */
export function Section({
  title,
  children,
  aside,
}: {
  title: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <section className="border-t border-line px-4 py-3.5">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h3 className="text-2xs font-semibold tracking-wide text-ink-faint">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Terms and what they are, aligned. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1">{children}</dl>;
}

/** One term. `mono` for addresses, ids and commands. Draws nothing for an empty value. */
export function Fact({
  term,
  mono = false,
  children,
}: {
  term: string;
  mono?: boolean;
  children: ReactNode;
}) {
  if (children === undefined || children === '' || children === null) return null;
  return (
    <>
      <dt className="text-ink-faint">{term}</dt>
      <dd
        className={mono ? 'font-mono text-xs leading-5 [overflow-wrap:anywhere]' : '[overflow-wrap:anywhere]'}
      >
        {children}
      </dd>
    </>
  );
}

/** A small word on a card or in a heading. */
export function Chip({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span
      title={title}
      className="inline-flex h-5 items-center rounded border border-line px-1.5 text-2xs text-ink-soft"
    >
      {children}
    </span>
  );
}

/** Names with values, such as labels and options, sorted by name. */
export function Pairs({ pairs, empty }: { pairs: Readonly<Record<string, string>>; empty: string }) {
  const entries = Object.entries(pairs).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return <p className="text-ink-faint">{empty}</p>;
  return (
    <dl className="flex flex-col gap-1.5 font-mono text-xs">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt className="text-ink-faint [overflow-wrap:anywhere]">{name}</dt>
          <dd className="text-ink [overflow-wrap:anywhere]">{value === '' ? '""' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
