import type { ReactNode } from 'react';

/** Name and kind of what is inspected. */
export function InspectorHeading({
  mark,
  name,
  below,
  chips,
}: {
  mark: ReactNode;
  name: string;
  below: ReactNode;
  chips?: ReactNode;
}) {
  return (
    <div className="px-4 pb-3 pt-4">
      <div className="flex items-start gap-2 pr-8">
        <span className="mt-1">{mark}</span>
        <h2 className="min-w-0 text-base font-semibold [overflow-wrap:anywhere]">{name}</h2>
      </div>
      <p className="mt-1 text-ink-soft [overflow-wrap:anywhere]">{below}</p>
      {chips ? <div className="mt-2 flex flex-wrap gap-1">{chips}</div> : null}
    </div>
  );
}
