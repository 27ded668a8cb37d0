import type { ReactNode } from 'react';

/** A part of a form under its heading. @param action stands at the heading's end. */
export function FormSection({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section>
      <div className="mb-2 flex items-end justify-between gap-2 border-b border-line pb-1">
        <h3 className="text-2xs font-medium uppercase tracking-wide text-ink-faint">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
