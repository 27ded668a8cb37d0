'use client';
import type { Finding } from '@/lib/domain/findings/finding';
import { describeFinding } from '@/lib/messages/findings';
import { RemedyWays } from './remedy-ways';

/** What mends a finding: words, and where there is one a dialog that does it, commands, or a part of a Compose file. */
export function FindingRemedy({ finding }: { finding: Finding }) {
  return (
    <div className="space-y-2">
      <p className="text-ink-soft [overflow-wrap:anywhere]">{describeFinding(finding).remedy}</p>
      <RemedyWays remedy={finding.remedy} />
    </div>
  );
}
