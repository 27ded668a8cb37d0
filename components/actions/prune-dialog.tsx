'use client';
import { useMemo, useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { VirtualList } from '@/components/ui/virtual-list';
import type { ChangeRequest } from '@/lib/client/changes';
import { compareText } from '@/lib/domain/compare-text';
import type { Network } from '@/lib/domain/network';
import { isPrunable } from '@/lib/domain/plan-prune-networks';
import { unusedNetworks } from '@/lib/domain/unused-networks';
import { findingsMessages } from '@/lib/messages/findings-panel';
import { ChangeDialog } from './change-dialog';
import { PlanPane } from './plan/plan-pane';
import { touchingText } from './plan/touching';
import { isRunnable, usePlan } from './plan/use-plan';
import { RunButton } from './run-button';
import { useRunChange } from './use-run-change';

const words = findingsMessages.prune;

/**
 * The dialog `Prune networks`: the networks that nothing uses, each to be checked off. What goes is what is listed: a network that falls out
 * of use while the dialog is open is there to be seen before it can go.
 */
export function PruneDialog({ onClose }: { onClose: () => void }) {
  const { engine, snapshot } = useLiveEngine();
  const [spared, setSpared] = useState<ReadonlySet<string>>(new Set());
  const { running, failure, run } = useRunChange<'prune'>({ done: onClose });
  const candidates = useCandidates();
  const networkIds = candidates.map(({ id }) => id).filter((id) => !spared.has(id));
  const isNoneChosen = candidates.length > 0 && networkIds.length === 0;
  const request: ChangeRequest | undefined = isNoneChosen
    ? undefined
    : { operation: 'pruneNetworks', engine: engine.id, networkIds };
  const planning = usePlan(
    request,
    touchingText(snapshot, { containers: [], networks: networkIds }),
    running !== undefined,
  );
  const toggle = (id: string) => {
    const next = new Set(spared);
    if (!next.delete(id)) next.add(id);
    setSpared(next);
  };
  return (
    <ChangeDialog
      title={words.title}
      description={words.description}
      failure={failure}
      planning={planning}
      onClose={onClose}
      buttons={
        <RunButton
          look="danger"
          words={words}
          ready={request !== undefined && isRunnable(planning)}
          running={running === 'prune'}
          busy={running !== undefined}
          onRun={() => (request ? void run('prune', request) : undefined)}
        />
      }
    >
      {candidates.length > 0 ? (
        <fieldset>
          <legend className="mb-1 text-2xs font-medium uppercase tracking-wide text-ink-faint">
            {words.candidates}
          </legend>
          <VirtualList items={candidates} keyOf={({ id }) => id} itemHeight={28} most={7}>
            {(network) => (
              <Candidate
                network={network}
                isGoing={!spared.has(network.id)}
                onToggle={() => toggle(network.id)}
              />
            )}
          </VirtualList>
        </fieldset>
      ) : null}
      {isNoneChosen ? <p className="text-ink-soft">{words.none}</p> : <PlanPane planning={planning} />}
    </ChangeDialog>
  );
}

function Candidate(props: { network: Network; isGoing: boolean; onToggle: () => void }) {
  const { network, isGoing, onToggle } = props;
  return (
    <label className="flex h-7 cursor-pointer items-center gap-2 rounded px-1 hover:bg-raised">
      <input
        type="checkbox"
        className="size-3.5 shrink-0 accent-accent"
        checked={isGoing}
        onChange={onToggle}
      />
      <span className="min-w-0 flex-1 truncate" title={network.name}>
        {network.name}
      </span>
      <span className="font-mono text-xs text-ink-faint">
        {network.subnets.map(({ subnet }) => subnet).join(', ')}
      </span>
    </label>
  );
}

/** The networks that can go, by name, as the picture has them now. */
function useCandidates(): Network[] {
  const { engine, snapshot } = useLiveEngine();
  return useMemo(
    () =>
      snapshot === undefined
        ? []
        : unusedNetworks(snapshot, { engineVersion: engine.version })
            .filter(isPrunable)
            .map(({ network }) => network)
            .sort((a, b) => compareText(a.name, b.name)),
    [snapshot, engine.version],
  );
}
