import { Container as ContainerIcon, Globe, Server } from 'lucide-react';
import type { Party } from '@/lib/domain/reachability/question';

const icons = { container: ContainerIcon, host: Server, outside: Globe } as const;

/** What kind of party it is. Decorative: its name stands beside it. */
export function PartyMark({ kind, size = 14 }: { kind: Party['kind']; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} aria-hidden className="shrink-0 text-ink-faint" />;
}
