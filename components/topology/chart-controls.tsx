'use client';
import { LayoutGrid, type LucideIcon, Maximize, Minus, Plus } from 'lucide-react';
import { WatchButton } from '@/components/traffic/watch-button';
import { Tooltip } from '@/components/ui/tooltip';
import type { Network } from '@/lib/domain/network';
import { chartMessages } from '@/lib/messages/chart';
import { GroupMenu } from './group-menu';
import type { ChartViewport } from './use-chart-viewport';

type Props = { viewport: ChartViewport; networks: readonly Network[]; onTidy: () => void };

/** Fit, nearer, further, watch, group, tidy. */
export function ChartControls({ viewport, networks, onTidy }: Props) {
  const words = chartMessages.controls;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div role="group" aria-label={words.group} className="chart-panel flex divide-x divide-line">
      <Control icon={Plus} label={words.zoomIn} onPress={viewport.zoomIn} />
      <Control icon={Minus} label={words.zoomOut} onPress={viewport.zoomOut} />
      <Control icon={Maximize} label={words.fit} onPress={viewport.fit} />
      <WatchButton />
      <GroupMenu networks={networks} />
      <Control icon={LayoutGrid} label={words.tidy} onPress={onTidy} />
    </div>
  );
}

function Control({ icon: Icon, label, onPress }: { icon: LucideIcon; label: string; onPress: () => void }) {
  return (
    <Tooltip text={label} side="top">
      <button
        type="button"
        aria-label={label}
        onClick={onPress}
        className="inline-flex size-8 items-center justify-center text-ink-soft first:rounded-l-lg last:rounded-r-lg hover:bg-raised hover:text-ink"
      >
        <Icon size={15} aria-hidden />
      </button>
    </Tooltip>
  );
}
