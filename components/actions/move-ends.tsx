'use client';
import { useMemo } from 'react';
import type { Snapshot } from '@/lib/domain/snapshot';
import { actionsMessages } from '@/lib/messages/actions';
import { sourceChoices, targetChoices } from './endpoint/network-choices';
import { NetworkPicker } from './endpoint/network-picker';

const words = actionsMessages.move;

/** Where a container leaves and where it goes, chosen from lists. */
export function MoveEnds(props: {
  snapshot: Snapshot;
  containerId: string;
  from: string | undefined;
  to: string | undefined;
  onFrom: (networkId: string) => void;
  onTo: (networkId: string) => void;
}) {
  const { snapshot, containerId, from } = props;
  const sources = useMemo(() => sourceChoices(snapshot, containerId), [snapshot, containerId]);
  const targets = useMemo(() => targetChoices(snapshot, containerId, from), [snapshot, containerId, from]);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <NetworkPicker
        id="move-from"
        label={words.from}
        choices={sources}
        chosenId={from}
        onChoose={props.onFrom}
      />
      <NetworkPicker
        id="move-to"
        label={words.to}
        choices={targets}
        chosenId={props.to}
        onChoose={props.onTo}
      />
    </div>
  );
}
