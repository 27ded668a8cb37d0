'use client';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Engine } from '@/lib/domain/engine';
import { managesSwarm } from '@/lib/domain/spec-context';
import { networkDrivers } from '@/lib/messages/network-drivers';
import { useActions } from '../actions-context';

const words = networkDrivers.swarm;

/** Says that an overlay needs a Swarm where this engine manages none, and offers to enable one. */
export function SwarmNeeded({ swarm }: { swarm: Engine['swarm'] }) {
  const actions = useActions();
  if (managesSwarm(swarm)) return null;
  if (swarm.state !== 'inactive') {
    return <Notice kind="warning" title={swarm.state === 'active' ? words.worker : words.notReady} />;
  }
  return (
    <Notice kind="warning" title={words.needed}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Button size="small" onClick={actions.initSwarm} disabled={actions.disabled !== undefined}>
          {words.enable}
        </Button>
        <span>{words.neededHint}</span>
      </div>
    </Notice>
  );
}
