import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import type { Explanation } from '@/lib/domain/reachability/explanation';

const marks = {
  reachable: { icon: CircleCheck, look: 'text-up' },
  unreachable: { icon: CircleX, look: 'text-broken' },
  unknown: { icon: CircleHelp, look: 'text-unhealthy' },
} as const;

/** The answer as a shape of its own in a colour of its own. Decorative: the word stands beside it. */
export function VerdictMark({ verdict, size = 16 }: { verdict: Explanation['verdict']; size?: number }) {
  const { icon: Icon, look } = marks[verdict];
  return <Icon size={size} aria-hidden className={`shrink-0 ${look}`} />;
}
