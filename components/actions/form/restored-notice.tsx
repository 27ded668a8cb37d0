import { Button } from '@/components/ui/button';
import { createNetworkMessages as words } from '@/lib/messages/create-network';

/** Says that what is filled in was typed before the dialog was last closed, and lets it be thrown away. */
export function RestoredNotice({ onStartOver }: { onStartOver: () => void }) {
  return (
    <div className="flex items-center gap-3 rounded-md border border-line bg-raised py-1.5 pl-3 pr-1.5 text-ink-soft">
      <span className="flex-1">{words.restored}</span>
      <Button size="small" look="quiet" onClick={onStartOver}>
        {words.startOver}
      </Button>
    </div>
  );
}
