'use client';
import { useState } from 'react';
import type { FindingSubject } from '@/lib/domain/findings/finding';
import { isLoud } from '@/lib/domain/findings/severity';
import { findingsMessages as words } from '@/lib/messages/findings-panel';
import { Section } from '../inspector/facts';
import { FindingItem } from './finding-item';
import { subjectKey, useFindings } from './findings-context';

/** The findings that the inspected network or container has a part in, without those that were dismissed. Nothing where there are none. */
export function SubjectFindings({ kind, id }: Pick<FindingSubject, 'kind' | 'id'>) {
  const { bySubject } = useFindings();
  const [openKey, setOpenKey] = useState<string>();
  const [all, setAll] = useState(false);
  const own = (bySubject.get(subjectKey({ kind, id })) ?? []).filter((one) => one.dismissal === undefined);
  if (own.length === 0) return null;
  const loud = own.filter(({ finding }) => isLoud(finding.severity));
  const shown = all ? own : loud.slice(0, most);
  return (
    <Section
      title={words.title}
      aside={
        own.length > shown.length ? (
          <button type="button" className="text-xs text-accent hover:underline" onClick={() => setAll(true)}>
            {words.onThis({ count: own.length })}
          </button>
        ) : null
      }
    >
      <ul className="-mx-2">
        {shown.slice(0, mostAtAll).map((known) => (
          <FindingItem
            key={known.finding.key}
            {...known}
            isOpen={openKey === known.finding.key}
            onToggle={() => setOpenKey(openKey === known.finding.key ? undefined : known.finding.key)}
          />
        ))}
      </ul>
    </Section>
  );
}

const most = 5;
/** A network of a thousand containers may have a part in as many findings; the list of all has them. */
const mostAtAll = 50;
