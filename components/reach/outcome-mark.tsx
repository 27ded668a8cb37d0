import { CircleCheck, CircleHelp, CircleMinus, CircleX, type LucideIcon } from 'lucide-react';
import type { ProbeVerdict } from '@/lib/domain/probe/proof';

const marks: Readonly<Record<ProbeVerdict, { icon: LucideIcon; look: string }>> = {
  answered: { icon: CircleCheck, look: 'text-up' },
  refused: { icon: CircleMinus, look: 'text-unhealthy' },
  'timed-out': { icon: CircleX, look: 'text-broken' },
  'no-route': { icon: CircleX, look: 'text-broken' },
  'no-such-name': { icon: CircleX, look: 'text-broken' },
  'could-not-try': { icon: CircleHelp, look: 'text-ink-faint' },
};

/** What became of a try, by shape and colour. Decorative: the word stands beside it. */
export function OutcomeMark({ verdict, size = 14 }: { verdict: ProbeVerdict; size?: number }) {
  const { icon: Icon, look } = marks[verdict];
  return <Icon size={size} aria-hidden className={`shrink-0 ${look}`} />;
}
