'use client';
import { useCallback, useMemo, useState } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { useAnnounce } from '@/components/shell/announcer';
import { canTake, refusalOfContainer } from '@/lib/domain/move-verdict';
import type { Reason } from '@/lib/domain/reason';
import type { Snapshot } from '@/lib/domain/snapshot';
import { chartMessages } from '@/lib/messages/chart';
import { describeReason } from '@/lib/messages/reasons';
import type { Chart, Leaf } from '@/lib/topology/chart';
import { type Carry, networkName, takersIn, type Verdicts, verdictsFor } from './carry';
import type { DropTarget } from './drop-target';
import { showRefusal } from './refusal-toast';

const words = chartMessages.move;
const nothing: DropTarget = { kind: 'nothing' };

export type Carrying = {
  carry: Carry | undefined;
  verdicts: Verdicts;
  /** @returns false where nothing may be changed, which it says. */
  grab: (leaf: Leaf, by: Carry['by']) => boolean;
  aim: (target: DropTarget) => void;
  /**
   * Takes leaf and target anew, for a quick hand lets go before what it did last was rendered.
   * @returns true where something was asked for; else the leaf goes back.
   */
  drop: (leaf: Leaf, target: DropTarget) => boolean;
  cancel: () => void;
};

const noVerdicts: Verdicts = new Map();

/** The gesture that changes: a leaf taken from one network and dropped on another, by pointer or by keys. Only asks; the plan's dialog comes next. */
export function useCarry(snapshot: Snapshot, chart: Chart): Carrying {
  const actions = useActions();
  const announce = useAnnounce();
  const [held, setHeld] = useState<Carry>();
  // What is carried may disappear meanwhile: another hand removed it.
  const carry = held && snapshot.containers.some(({ id }) => id === held.leaf.containerId) ? held : undefined;
  const leaf = carry?.leaf;
  const from = carry?.fromNetworkId;
  const verdicts = useMemo(
    () =>
      leaf && from !== undefined ? verdictsFor(snapshot, chart, { leaf, fromNetworkId: from }) : noVerdicts,
    [snapshot, chart, leaf, from],
  );

  const grab = useCallback(
    (taken: Leaf, by: Carry['by']) => {
      if (actions.disabled) {
        const text = words.disabled(actions.disabled);
        showRefusal(text, { message: words.readHint });
        announce(text);
        return false;
      }
      const fromNetworkId = taken.networkId;
      const fromName = networkName(chart, fromNetworkId);
      setHeld({ leaf: taken, fromNetworkId, fromName, by, target: nothing });
      if (by === 'keys') {
        const takers = takersIn(verdictsFor(snapshot, chart, { leaf: taken, fromNetworkId }));
        announce(words.grabbed({ container: taken.name, network: fromName, takers }));
      }
      return true;
    },
    [actions.disabled, announce, chart, snapshot],
  );

  const aim = useCallback(
    (target: DropTarget) =>
      setHeld((now) => (now && !sameTarget(now.target, target) ? { ...now, target } : now)),
    [],
  );

  const cancel = useCallback(() => {
    if (carry) announce(words.cancelled({ container: carry.leaf.name }));
    setHeld(undefined);
  }, [announce, carry]);

  const refuse = (title: string, reason: Reason) => {
    const told = describeReason(reason);
    showRefusal(title, told);
    announce(told.message);
    return false;
  };

  const drop = (dropped: Leaf, target: DropTarget) => {
    setHeld(undefined);
    const { containerId, name, networkId: fromNetworkId } = dropped;
    if (target.kind === 'network' && target.networkId !== fromNetworkId) {
      const verdict = canTake(snapshot, containerId, target.networkId, fromNetworkId);
      if (!verdict.ok) {
        return refuse(
          words.refused({ container: name, network: networkName(chart, target.networkId) }),
          verdict.reason,
        );
      }
      actions.moveContainer({ containerId, fromNetworkId, toNetworkId: target.networkId });
      return true;
    }
    if (target.kind === 'canvas') {
      const container = snapshot.containers.find(({ id }) => id === containerId);
      const bound = container && refusalOfContainer(snapshot, container);
      const network = networkName(chart, fromNetworkId);
      if (bound) return refuse(words.notDisconnected({ container: name, network }), bound);
      actions.disconnectContainer({ containerId, networkId: fromNetworkId });
      return true;
    }
    announce(words.cancelled({ container: name }));
    return false;
  };

  return { carry, verdicts, grab, aim, drop, cancel };
}

function sameTarget(a: DropTarget, b: DropTarget): boolean {
  return a.kind === b.kind && (a.kind !== 'network' || b.kind !== 'network' || a.networkId === b.networkId);
}
