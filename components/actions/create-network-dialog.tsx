'use client';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { actionsMessages } from '@/lib/messages/actions';
import { createNetworkMessages as words } from '@/lib/messages/create-network';
import { useActions } from './actions-context';
import { NetworkFields } from './create-network/network-fields';
import { NetworkPreview } from './create-network/network-preview';
import { PasteCommand } from './create-network/paste-command';
import { useCreateNetwork } from './create-network/use-create-network';
import { FailureNotice } from './failure-notice';
import { RestoredNotice } from './form/restored-notice';
import { WarningList } from './plan/warning-list';

const formId = 'create-network';

/** The dialog `Create network`: a form, checked while it is typed, over the command that does the same. */
export function CreateNetworkDialog({ onClose }: { onClose: () => void }) {
  const { disabled } = useActions();
  const fields = useRef<HTMLFormElement>(null);
  const create = useCreateNetwork(fields, onClose);
  const problem = create.errorOf('form');
  const isSingle = create.form.driver === 'host' || create.form.driver === 'null';
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={words.title}
      description={words.description}
      closeLabel={actionsMessages.close}
      footer={
        <>
          {isSingle ? null : <NetworkPreview spec={create.spec} />}
          <Button onClick={onClose}>{actionsMessages.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            look="primary"
            disabled={create.running || isSingle || disabled !== undefined}
          >
            {create.running ? words.submitting : words.submit}
          </Button>
        </>
      }
    >
      <form id={formId} ref={fields} noValidate onSubmit={create.submit} className="space-y-4">
        {disabled ? <Notice kind="warning" title={disabled.because} /> : null}
        {create.restored ? <RestoredNotice onStartOver={create.startOver} /> : null}
        <PasteCommand replace={create.replace} />
        <NetworkFields {...create} />
        {problem ? <Notice kind="error" title={problem} /> : null}
        <WarningList warnings={create.warnings} />
        {create.failure ? <FailureNotice failure={create.failure} /> : null}
      </form>
    </Dialog>
  );
}
