'use client';
import { Activity } from 'lucide-react';
import { useAnnounce } from '@/components/shell/announcer';
import { Tooltip } from '@/components/ui/tooltip';
import { trafficMessages as words } from '@/lib/messages/traffic';
import { useTraffic, useTrafficStore } from './traffic-context';

/** Switches the watching of traffic, and says so. */
export function useWatchSwitch(): { isOn: boolean; toggle: () => void } {
  const store = useTrafficStore();
  const isOn = useTraffic((watched) => watched.isOn);
  const announce = useAnnounce();
  return {
    isOn,
    toggle: () => {
      store.switch(!isOn);
      announce(isOn ? words.ended : words.begun);
    },
  };
}

/** The switch among the chart's controls. */
export function WatchButton() {
  const { isOn, toggle } = useWatchSwitch();
  return (
    <Tooltip text={isOn ? words.stop : words.watch} side="top">
      <button
        type="button"
        aria-label={words.watch}
        aria-pressed={isOn}
        onClick={toggle}
        className="inline-flex size-8 items-center justify-center text-ink-soft hover:bg-raised hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-accent"
      >
        <Activity size={15} aria-hidden />
      </button>
    </Tooltip>
  );
}
