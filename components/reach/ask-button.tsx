'use client';
import { Waypoints } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Party } from '@/lib/domain/reachability/question';
import { reachMessages as words } from '@/lib/messages/reach-panel';
import { askButtonId } from './ask-button-id';
import { useReach } from './reach-context';

/** Begins a question from this party. Asking changes nothing, so it is never shut. */
export function AskButton({ from }: { from: Party }) {
  const { askFrom } = useReach();
  return (
    <Button size="small" id={askButtonId(from)} onClick={() => askFrom(from)}>
      <Waypoints size={13} aria-hidden />
      {words.item}
    </Button>
  );
}
