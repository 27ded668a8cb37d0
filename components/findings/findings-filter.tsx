import { inputLook } from '@/components/actions/form/field';
import { SeverityMark } from '@/components/ui/severity-mark';
import { type Severity, severities } from '@/lib/domain/findings/severity';
import { findingsMessages as words } from '@/lib/messages/findings-panel';

/** What the list is narrowed down to. */
export type ShownFindings = { text: string; severity: Severity | undefined; dismissed: boolean };

/** Narrows the list: by words, by one severity, or to what was dismissed. */
export function FindingsFilter(props: {
  shown: ShownFindings;
  counts: Readonly<Record<Severity, number>>;
  dismissed: number;
  onChange: (shown: ShownFindings) => void;
}) {
  const { shown, counts, dismissed, onChange } = props;
  return (
    <div className="space-y-2 px-3 pb-3">
      <input
        type="search"
        aria-label={words.filter}
        placeholder={words.filterHint}
        value={shown.text}
        onChange={(event) => onChange({ ...shown, text: event.target.value })}
        className={inputLook}
      />
      <div className="flex flex-wrap gap-1">
        {severities.toReversed().map((severity) => (
          <Toggle
            key={severity}
            name={words.severities[severity]}
            count={counts[severity]}
            mark={<SeverityMark severity={severity} size={12} />}
            isOn={!shown.dismissed && shown.severity === severity}
            onToggle={(isOn) =>
              onChange({ ...shown, dismissed: false, severity: isOn ? severity : undefined })
            }
          />
        ))}
        {dismissed > 0 ? (
          <Toggle
            name={words.dismissed}
            count={dismissed}
            isOn={shown.dismissed}
            onToggle={(isOn) => onChange({ ...shown, severity: undefined, dismissed: isOn })}
          />
        ) : null}
      </div>
    </div>
  );
}

function Toggle(props: {
  name: string;
  count: number;
  mark?: React.ReactNode;
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
}) {
  const { name, count, mark, isOn, onToggle } = props;
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={words.filterCount({ name, count })}
      onClick={() => onToggle(!isOn)}
      className="inline-flex h-6 items-center gap-1.5 rounded border border-line px-1.5 text-xs text-ink-soft hover:bg-raised aria-pressed:bg-accent-wash aria-pressed:text-ink"
    >
      {mark}
      {name}
      <span className="text-ink-faint tabular-nums">{count}</span>
    </button>
  );
}
