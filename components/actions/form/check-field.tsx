/** A switch with one line that says what it does. */
export function CheckField(props: {
  id: string;
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string | undefined;
}) {
  const noteId = `${props.id}-note`;
  return (
    <div className="flex items-start gap-2.5 max-sm:py-1">
      <input
        id={props.id}
        type="checkbox"
        className="mt-[3px] size-3.5 shrink-0 accent-accent max-sm:size-5 max-sm:mt-0"
        checked={props.checked}
        aria-invalid={props.error !== undefined}
        aria-describedby={noteId}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <div className="min-w-0">
        <label htmlFor={props.id} className="text-sm text-ink">
          {props.label}
        </label>
        <p id={noteId} className={`text-xs ${props.error === undefined ? 'text-ink-faint' : 'text-broken'}`}>
          {props.error ?? props.hint}
        </p>
      </div>
    </div>
  );
}
