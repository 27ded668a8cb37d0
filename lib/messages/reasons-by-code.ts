import type { Reason } from '@/lib/domain/reason';
import type { ByCode } from './told';

/** Every reason by its code; each file of reasons tells a part of them, `reasons.ts` all. */
export type ReasonsByCode = ByCode<Reason>;
