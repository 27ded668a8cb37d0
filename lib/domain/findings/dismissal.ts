import { z } from 'zod';
import { evidenceHash, type Finding } from './finding';

/** That somebody looked at a finding and wants to hear no more of it, as long as what proves it stays the same. */
export const dismissalSchema = z.object({
  /** The finding's. */
  key: z.string(),
  /** What proved it then, in one short text; see `evidenceHash`. */
  evidence: z.string(),
  reason: z.string(),
  who: z.string(),
  /** ISO 8601. */
  at: z.string(),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

/** @returns the dismissal that is about the finding as it is now; undefined for one that has changed since. */
export function dismissalOf(
  finding: Finding,
  dismissals: ReadonlyMap<string, Dismissal>,
): Dismissal | undefined {
  const dismissal = dismissals.get(finding.key);
  return dismissal?.evidence === undefined || dismissal.evidence !== evidenceHash(finding)
    ? undefined
    : dismissal;
}
