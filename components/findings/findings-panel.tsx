'use client';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useFindingsOpen } from '@/components/shell/view-state';
import type { Finding, FindingSubject } from '@/lib/domain/findings/finding';
import type { FindingCode } from '@/lib/domain/findings/finding-facts';
import { isLoud, type Severity, severities } from '@/lib/domain/findings/severity';
import { findingsMessages as words } from '@/lib/messages/findings-panel';
import { findingFilter } from './filter-findings';
import { FindingGroup } from './finding-group';
import { type KnownFinding, useFindings } from './findings-context';
import { FindingsFilter, type ShownFindings } from './findings-filter';
import { useShowSubject } from './use-show-subject';

/** Where the list lies over the chart; Tailwind's `lg`. */
const overChart = '(max-width: 1023px)';

/** All findings, by severity and kind, in the place of the sidebar; over everything where there is no room beside the chart. */
export function FindingsPanel() {
  const { all = [] } = useFindings();
  const [, setOpen] = useFindingsOpen();
  const [shown, setShown] = useState<ShownFindings>({ text: '', severity: undefined, dismissed: false });
  const [openKey, setOpenKey] = useState<string>();
  const showSubject = useShowSubject();
  const { counts, dismissed } = useMemo(() => countsOf(all), [all]);
  const groups = useMemo(() => groupsOf(all, shown), [all, shown]);

  const show = (subject: FindingSubject) => {
    showSubject(subject);
    if (matchMedia(overChart).matches) setOpen(false);
  };
  const toggle = (finding: Finding) => {
    const isOpening = openKey !== finding.key;
    setOpenKey(isOpening ? finding.key : undefined);
    if (isOpening && !matchMedia(overChart).matches) showSubject(finding.subject);
  };
  const isNarrowed = shown.text !== '' || shown.severity !== undefined || shown.dismissed;
  return (
    <aside
      aria-label={words.title}
      className="absolute inset-0 z-20 overflow-y-auto bg-surface lg:static lg:w-80 lg:shrink-0 lg:border-r lg:border-line"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) setOpen(false);
      }}
    >
      <div className="sticky top-0 z-10 border-b border-line bg-surface">
        <div className="flex items-center justify-between py-2 pl-5 pr-2">
          <h2 className="text-base font-semibold">{words.title}</h2>
          <button
            type="button"
            aria-label={words.close}
            onClick={() => setOpen(false)}
            className="inline-flex size-8 items-center justify-center rounded-md text-ink-faint hover:bg-raised hover:text-ink"
          >
            <X size={16} aria-hidden />
          </button>
        </div>
        {all.length > 0 ? (
          <FindingsFilter shown={shown} counts={counts} dismissed={dismissed} onChange={setShown} />
        ) : null}
      </div>
      {groups.length === 0 ? (
        <div className="px-5 py-6 text-ink-soft">
          {isNarrowed ? (
            words.nothingPasses
          ) : (
            <>
              <p className="font-medium text-ink">{words.nothing}</p>
              <p className="mt-1">{words.nothingHint}</p>
            </>
          )}
        </div>
      ) : null}
      {groups.map(({ severity, kinds }) => (
        <section key={severity} className="border-b border-line px-3 py-3 last:border-b-0">
          <h3 className="mb-1 px-2 text-2xs font-semibold tracking-wide text-ink-faint">
            {words.severities[severity]}
          </h3>
          {kinds.map(([code, findings]) => (
            <FindingGroup
              key={code}
              code={code}
              findings={findings}
              startsOpen={isLoud(severity) || isNarrowed}
              openKey={openKey}
              onToggle={toggle}
              onShow={show}
            />
          ))}
        </section>
      ))}
    </aside>
  );
}

type Groups = { severity: Severity; kinds: [FindingCode, KnownFinding[]][] }[];

function groupsOf(all: readonly KnownFinding[], shown: ShownFindings): Groups {
  const passes = findingFilter(shown.text);
  const listed = all.filter(
    ({ finding, dismissal }) =>
      shown.dismissed === (dismissal !== undefined) &&
      (shown.severity === undefined || finding.severity === shown.severity) &&
      passes(finding),
  );
  return severities.toReversed().flatMap((severity) => {
    const kinds = new Map<FindingCode, KnownFinding[]>();
    for (const known of listed) {
      if (known.finding.severity !== severity) continue;
      const kind = kinds.get(known.finding.code);
      if (kind === undefined) kinds.set(known.finding.code, [known]);
      else kind.push(known);
    }
    return kinds.size === 0 ? [] : [{ severity, kinds: [...kinds] }];
  });
}

function countsOf(all: readonly KnownFinding[]) {
  const counts: Record<Severity, number> = { problem: 0, warning: 0, note: 0 };
  let dismissed = 0;
  for (const { finding, dismissal } of all) {
    if (dismissal === undefined) counts[finding.severity] += 1;
    else dismissed += 1;
  }
  return { counts, dismissed };
}
