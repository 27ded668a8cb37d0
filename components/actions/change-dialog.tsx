'use client';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { actionsMessages } from '@/lib/messages/actions';
import { useActions } from './actions-context';
import type { Failure } from './failure';
import { FailureNotice } from './failure-notice';
import { isToldBy } from './plan/told-by';
import type { Planning } from './plan/use-plan';

/** The frame of every dialog that shows a plan and runs it: why nothing can be changed now, the plan, what went wrong, the buttons. */
export function ChangeDialog(props: {
  title: string;
  description?: string;
  /** For a form of two columns. */
  wide?: boolean;
  failure: Failure | undefined;
  /** The plan that is shown: what it says already is not said again. */
  planning: Planning;
  onClose: () => void;
  /** How far the change is, while it runs. */
  progress?: ReactNode;
  /** The buttons that run something, right of `Cancel`. */
  buttons: ReactNode;
  children: ReactNode;
}) {
  const { disabled } = useActions();
  const failure = props.failure && !isToldBy(props.planning, props.failure) ? props.failure : undefined;
  return (
    <Dialog
      open
      {...(props.wide && { wide: true })}
      onClose={props.onClose}
      title={props.title}
      description={props.description}
      closeLabel={actionsMessages.close}
      footer={
        <>
          {props.progress}
          <Button onClick={props.onClose}>
            {/* What runs goes on without the dialog. */}
            {props.progress ? actionsMessages.close : actionsMessages.cancel}
          </Button>
          {props.buttons}
        </>
      }
    >
      <div className="space-y-4">
        {disabled ? <Notice kind="warning" title={disabled.because} /> : null}
        {props.children}
        {failure ? <FailureNotice failure={failure} /> : null}
      </div>
    </Dialog>
  );
}
