'use client';
import { useMemo } from 'react';
import { useGoTo } from '@/components/topology/chart-focus';
import { DriverMark } from '@/components/ui/driver-mark';
import { VirtualList } from '@/components/ui/virtual-list';
import type { Network } from '@/lib/domain/network';
import type { Snapshot } from '@/lib/domain/snapshot';
import { shellMessages } from '@/lib/messages/shell';
import { useSelection, useView } from './view-state';

const { compare } = new Intl.Collator('en', { numeric: true });

/** Every network with how many members it has; a press goes to it. */
export function NetworkList({
  snapshot,
  counts,
}: {
  snapshot: Snapshot;
  counts: ReadonlyMap<string, number>;
}) {
  const [selection, select] = useSelection();
  const [view, setView] = useView();
  const show = useGoTo();
  const networks = useMemo(
    () => [...snapshot.networks].sort((a, b) => compare(a.name, b.name)),
    [snapshot.networks],
  );
  return (
    <div>
      <h2 className="mb-1 px-2 text-2xs font-semibold tracking-wide text-ink-faint">
        {shellMessages.filters.networks}
      </h2>
      <VirtualList
        items={networks}
        keyOf={(network) => network.id}
        itemHeight={28}
        most={14}
        current={selection?.kind === 'network' ? selection.id : undefined}
      >
        {(network) => (
          <NetworkItem
            network={network}
            count={counts.get(network.id) ?? 0}
            isSelected={selection?.id === network.id}
            onPress={() => {
              select({ kind: 'network', id: network.id });
              if (view === 'activity') setView('chart');
              show({ kind: 'network', id: network.id, takesFocus: false });
            }}
          />
        )}
      </VirtualList>
    </div>
  );
}

function NetworkItem(props: { network: Network; count: number; isSelected: boolean; onPress: () => void }) {
  const { network, count, isSelected, onPress } = props;
  return (
    <button
      type="button"
      aria-current={isSelected ? 'true' : undefined}
      onClick={onPress}
      className="flex h-7 w-full items-center gap-2 rounded px-2 text-left hover:bg-raised aria-[current]:bg-accent-wash"
    >
      <DriverMark driver={network.driver} size={13} />
      <span className="min-w-0 flex-1 truncate" title={network.name}>
        {network.name}
      </span>
      <span className="text-xs text-ink-faint tabular-nums">{count}</span>
    </button>
  );
}
