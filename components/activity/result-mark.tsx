import { CircleAlert, CircleCheck, CircleHelp, LoaderCircle, type LucideIcon, RotateCcw } from 'lucide-react';
import type { Activity } from '@/lib/contract/activity';
import { activityMessages as words } from '@/lib/messages/activity-view';

const marks: Readonly<Record<Activity['result'], { icon: LucideIcon; look: string }>> = {
  done: { icon: CircleCheck, look: 'text-up' },
  rolledBack: { icon: RotateCcw, look: 'text-unhealthy' },
  failed: { icon: CircleAlert, look: 'text-broken' },
  running: { icon: LoaderCircle, look: 'text-starting motion-safe:animate-spin' },
  interrupted: { icon: CircleHelp, look: 'text-ink-soft' },
};

/** What a change came to, by shape and by colour. Decorative: `ResultWord` says it. */
export function ResultMark({ result }: { result: Activity['result'] }) {
  const { icon: Icon, look } = marks[result];
  return <Icon size={15} aria-hidden className={`shrink-0 ${look}`} />;
}

export function ResultWord({ result }: { result: Activity['result'] }) {
  return <span title={words.resultHints[result]}>{words.results[result]}</span>;
}
