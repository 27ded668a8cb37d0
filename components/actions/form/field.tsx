import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What ties an input to its label, its hint and what is wrong with it. */
export type FieldAria = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined };

/** The looks of every one-line input. 16 px on a phone, lest it zoom in on focus. */
export const inputLook =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-ink placeholder:text-ink-faint hover:border-ink-faint aria-invalid:border-broken h-8 text-sm max-sm:h-10 max-sm:text-[16px]';

/**
 * A label above an input, a hint below it; what is wrong takes the hint's place.
 * @param mark says beside the label where the value comes from.
 */
export function Field(props: {
  id: string;
  label: string;
  hint?: ReactNode;
  mark?: ReactNode;
  error: string | undefined;
  children: (aria: FieldAria) => ReactNode;
}) {
  const noteId = `${props.id}-note`;
  const noted = props.error !== undefined || props.hint !== undefined;
  return (
    <div className="min-w-0">
      <div className="mb-1 flex items-baseline justify-between gap-2">
        <label htmlFor={props.id} className="text-xs font-medium text-ink-soft">
          {props.label}
        </label>
        {props.mark ? <span className="truncate text-2xs text-ink-faint">{props.mark}</span> : null}
      </div>
      {props.children({
        id: props.id,
        'aria-invalid': props.error !== undefined,
        'aria-describedby': noted ? noteId : undefined,
      })}
      <FieldNote id={noteId} hint={props.hint} error={props.error} />
    </div>
  );
}

/** What is wrong with an input, or else its hint. */
export function FieldNote({ id, hint, error }: { id: string; hint?: ReactNode; error: string | undefined }) {
  if (error !== undefined) {
    return (
      <p id={id} className="mt-1 flex gap-1.5 text-xs text-broken [overflow-wrap:anywhere]">
        <CircleAlert size={12} aria-hidden className="mt-0.5 shrink-0" />
        <span className="min-w-0">{error}</span>
      </p>
    );
  }
  return hint === undefined ? null : (
    <p id={id} className="mt-1 text-xs text-ink-faint [overflow-wrap:anywhere]">
      {hint}
    </p>
  );
}
