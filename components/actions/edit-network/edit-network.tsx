'use client';
import { useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useSelection } from '@/components/shell/view-state';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ChangeRequest } from '@/lib/client/changes';
import type { Network } from '@/lib/domain/network';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import type { Snapshot } from '@/lib/domain/snapshot';
import { editNetworkMessages as words } from '@/lib/messages/edit-network';
import { ChangeDialog } from '../change-dialog';
import { NetworkFields } from '../create-network/network-fields';
import { RestoredNotice } from '../form/restored-notice';
import { touchingText } from '../plan/touching';
import { isRunnable, usePlan } from '../plan/use-plan';
import { RunButton } from '../run-button';
import { RunProgress } from '../run-progress';
import { useDebounced } from '../use-debounced';
import { useRunChange } from '../use-run-change';
import { MemberAddresses } from './member-addresses';
import { type MemberRow, memberOf, wishesOf } from './member-wishes';
import { PlanSection } from './plan-section';
import { useEditForm } from './use-edit-form';
import { useMemberRows } from './use-member-rows';

/** Other settings for a network: typed, checked, planned against its members, and run. */
export function EditNetwork(props: {
  network: Network;
  spec: NetworkSpec;
  onDuplicate: () => void;
  /** Begins again with the network's settings as they are now. */
  onReopen: () => void;
  onClose: () => void;
}) {
  const { onDuplicate, onClose } = props;
  const { engine, snapshot } = useLiveEngine();
  const [, select] = useSelection();
  const { name } = props.network;
  // One that was put back, or was made anew elsewhere, has another id and is the same to who edits it.
  const now = snapshot?.networks.find((one) => one.id === props.network.id) ?? networkNamed(name, snapshot);
  const network = now ?? props.network;
  const form = useEditForm(props.spec, network);
  const [agreedRows, setAgreedRows] = useState<readonly MemberRow[]>([]);
  const asked = useDebounced(form.changed && form.valid ? form.spec : undefined, 300);
  const wishes = useDebounced(agreedRows, 300);
  const { running, failure, run } = useRunChange<'recreate'>({
    done: (reply) => {
      form.finish();
      if (reply.subjectId) select({ kind: 'network', id: reply.subjectId });
      onClose();
    },
  });
  const isGone = now === undefined && running === undefined;
  const isOther = now !== undefined && now.id !== props.network.id && running === undefined;
  const request: ChangeRequest | undefined =
    asked === undefined || isGone
      ? undefined
      : {
          operation: 'recreateNetwork',
          engine: engine.id,
          networkId: network.id,
          body: { ...asked, members: wishesOf(wishes) },
        };
  const touching = touchingText(snapshot, { containers: [], networks: [network.id] });
  const planning = usePlan(request, touching, running !== undefined);
  const members = useMemberRows(planning.current ? planning.plan : undefined, network, form.spec);
  const settled = asked === form.spec && wishes === agreedRows;
  const errorOf = (row: MemberRow) => reasonOf(row, planning.plan?.ok === false ? planning.plan.reasons : []);

  return (
    <ChangeDialog
      wide
      title={words.title({ network: name })}
      description={words.description}
      failure={failure}
      planning={planning}
      onClose={onClose}
      progress={running ? <RunProgress operation="recreateNetwork" /> : null}
      buttons={
        <>
          <Button onClick={onDuplicate} disabled={running !== undefined}>
            {words.duplicate}
          </Button>
          <RunButton
            words={words}
            ready={isRunnable(planning) && settled && request !== undefined}
            running={running !== undefined}
            busy={running !== undefined}
            onRun={() => (request ? void run('recreate', request) : undefined)}
          />
        </>
      }
    >
      {isGone ? <Notice kind="warning" title={words.gone({ network: name })} /> : null}
      {isOther && failure === undefined ? (
        <Notice kind="warning" title={words.other({ network: name })}>
          <Button size="small" onClick={props.onReopen}>
            {words.reopen}
          </Button>
        </Notice>
      ) : null}
      {form.restored ? <RestoredNotice onStartOver={form.startOver} /> : null}
      <NetworkFields {...form} asksNeed={false} />
      <MemberAddresses
        rows={members.rows}
        agreed={members.agreed}
        errorOf={errorOf}
        onChange={(rows, agreed) => {
          members.set(rows, agreed);
          setAgreedRows(agreed ? rows : []);
        }}
      />
      <PlanSection
        planning={request ? planning : undefined}
        why={isGone ? words.nothingToChange : form.valid ? words.unchanged : words.wrong}
      />
    </ChangeDialog>
  );
}

function networkNamed(name: string, snapshot: Snapshot | undefined): Network | undefined {
  return snapshot?.networks.find((one) => one.name === name);
}

function reasonOf(row: MemberRow, reasons: Parameters<typeof memberOf>[0][]): string | undefined {
  return reasons.find((reason) => {
    const member = memberOf(reason);
    return member?.containerId === row.containerId && member.field === row.field;
  })?.message;
}
