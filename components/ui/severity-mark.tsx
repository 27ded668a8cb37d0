import { CircleAlert, Info, TriangleAlert } from 'lucide-react';

const marks = {
  problem: { icon: CircleAlert, look: 'text-broken' },
  warning: { icon: TriangleAlert, look: 'text-unhealthy' },
  note: { icon: Info, look: 'text-ink-faint' },
} as const;

/** How grave something is: a shape of its own in a colour of its own. Decorative: the word stands beside it. */
export function SeverityMark({ severity, size = 14 }: { severity: keyof typeof marks; size?: number }) {
  const { icon: Icon, look } = marks[severity];
  return <Icon size={size} aria-hidden className={`shrink-0 ${look}`} />;
}
