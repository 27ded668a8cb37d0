import type { FindingFacts } from '@/lib/domain/findings/finding-facts';
import type { ByCode } from './told';

/** What every finding says, by its code; each file of findings tells a part of them, `findings.ts` all. */
export type FindingsByCode = ByCode<FindingFacts>;
