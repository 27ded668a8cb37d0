import { MousePointerClick } from 'lucide-react';
import type { View } from '@/components/shell/view-state';
import { reachMessages } from '@/lib/messages/reach-panel';

const words = reachMessages.pick;

/** What to do while an end is to be chosen. */
export function PickHint({ view }: { view: View }) {
  return (
    <p className="mx-4 mb-4 flex gap-2 rounded-md border border-line bg-raised px-3 py-2 text-ink-soft">
      <MousePointerClick size={15} aria-hidden className="mt-0.5 shrink-0 text-accent" />
      {view === 'table' ? words.hintTable : words.hint}
    </p>
  );
}
