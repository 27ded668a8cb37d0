import { z } from 'zod';
import type { FindingFacts } from './finding-facts';
import type { Remedy } from './remedy';
import type { Severity } from './severity';
import { textHash } from './text-hash';

/** What a finding is about: a network or a container, by the engine's id. */
export const findingSubjectSchema = z.object({
  kind: z.enum(['network', 'container']),
  /** Of a network that is gone, `missing:<name>`. */
  id: z.string(),
  name: z.string(),
});
export type FindingSubject = z.infer<typeof findingSubjectSchema>;

/** What kind of thing a piece of evidence is; `lib/messages` has its words. */
export type EvidenceLabel =
  | 'address'
  | 'container'
  | 'free'
  | 'health'
  | 'host-address'
  | 'host-route'
  | 'listens'
  | 'mac'
  | 'made-on'
  | 'mode'
  | 'network'
  | 'node'
  | 'now-on'
  | 'parent'
  | 'port'
  | 'project'
  | 'shared-by'
  | 'state'
  | 'subnet';

/** One thing that was read and proves the finding, in no language: an address, a name, a state as the engine says it. */
export type Evidence = {
  label: EvidenceLabel;
  value: string;
  /** True for what moves without changing what is found, such as a count: it brings no dismissed finding back. */
  passing?: true;
};

/** Something that is worth telling about a network or a container, with what proves it and what mends it. */
export type Finding = FindingFacts & {
  /** The same for the same finding about things of the same names, also after they were made anew. Safe in a URL. */
  key: string;
  severity: Severity;
  subject: FindingSubject;
  /** Who else has a part in it. */
  also: FindingSubject[];
  evidence: Evidence[];
  remedy: Remedy;
};

type Told = FindingFacts & Omit<Finding, 'key' | 'also'> & { also?: FindingSubject[] };

/**
 * @param about what tells it apart from others of its code, in names rather than ids; the subject's name without it.
 */
export function findingOf(told: Told, about: readonly string[] = [told.subject.name]): Finding {
  return { ...told, also: told.also ?? [], key: `${told.code}.${textHash(about.join('\n'))}` };
}

/** The evidence in one short text: another text means that the finding is no longer what somebody dismissed. */
export function evidenceHash(finding: Pick<Finding, 'severity' | 'evidence'>): string {
  const lasting = finding.evidence.filter(({ passing }) => passing !== true);
  const lines = lasting.map(({ label, value }) => `${label} ${value}`).sort();
  return textHash([finding.severity, ...lines].join('\n'));
}
