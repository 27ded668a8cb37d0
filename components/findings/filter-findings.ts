import type { Finding } from '@/lib/domain/findings/finding';
import { describeFinding, findingTitles } from '@/lib/messages/findings';

/** @returns what says whether a finding holds all words of the text, in its kind, its sentence or its evidence. */
export function findingFilter(text: string): (finding: Finding) => boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (finding) => {
    const told = [
      findingTitles[finding.code],
      describeFinding(finding).message,
      ...finding.evidence.map(({ value }) => value),
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => told.includes(word));
  };
}
