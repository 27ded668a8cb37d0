'use client';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useSelection } from '@/components/shell/view-state';
import { Button } from '@/components/ui/button';
import type { ChangeRequest } from '@/lib/client/changes';
import type { Network } from '@/lib/domain/network';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import { editNetworkMessages as words } from '@/lib/messages/edit-network';
import { ChangeDialog } from '../change-dialog';
import { NetworkFields } from '../create-network/network-fields';
import { isRunnable, usePlan } from '../plan/use-plan';
import { RunButton } from '../run-button';
import { useDebounced } from '../use-debounced';
import { useRunChange } from '../use-run-change';
import { duplicateOf } from './duplicate-of';
import { PlanSection } from './plan-section';
import { useEditForm } from './use-edit-form';

/** A network of its own with the same settings, under another name. */
export function DuplicateNetwork(props: {
  network: Network;
  spec: NetworkSpec;
  onEdit: () => void;
  onClose: () => void;
}) {
  const { network, onEdit, onClose } = props;
  const { engine, snapshot } = useLiveEngine();
  const [, select] = useSelection();
  const taken = (snapshot?.networks ?? []).map((one) => one.name);
  const form = useEditForm(duplicateOf(props.spec, taken), undefined);
  const asked = useDebounced(form.valid ? form.spec : undefined, 300);
  const { running, failure, run } = useRunChange<'create'>({
    done: (reply) => {
      if (reply.subjectId) select({ kind: 'network', id: reply.subjectId });
      onClose();
    },
  });
  const request: ChangeRequest | undefined = asked && {
    operation: 'createNetwork',
    engine: engine.id,
    body: asked,
  };
  const planning = usePlan(request, JSON.stringify(taken), running !== undefined);
  return (
    <ChangeDialog
      wide
      title={words.duplicateTitle({ network: network.name })}
      description={words.duplicateDescription}
      failure={failure}
      planning={planning}
      onClose={onClose}
      buttons={
        <>
          <Button onClick={onEdit} disabled={running !== undefined}>
            {words.edit}
          </Button>
          <RunButton
            words={words.create}
            ready={isRunnable(planning) && asked === form.spec}
            running={running !== undefined}
            busy={running !== undefined}
            onRun={() => (request ? void run('create', request) : undefined)}
          />
        </>
      }
    >
      <NetworkFields {...form} asksNeed={false} />
      <PlanSection planning={request ? planning : undefined} why={words.wrong} />
    </ChangeDialog>
  );
}
