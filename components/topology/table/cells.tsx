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

/** The cell that a row is selected by: a button, so that keys and screen readers have it too. */
export function NameButton({ mark, name, onPress }: { mark: ReactNode; name: string; onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
      className="flex items-start gap-2 text-left font-medium hover:underline"
    >
      <span className="mt-[3px]">{mark}</span>
      <span className="min-w-28 max-w-44 sm:max-w-80 [overflow-wrap:anywhere]">{name}</span>
    </button>
  );
}

/** Natural order: web-2 before web-10. */
export function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
