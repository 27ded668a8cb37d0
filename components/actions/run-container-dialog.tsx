'use client';
import { type ClipboardEvent, useState } from 'react';
import { isRunCommand } from '@/lib/domain/read-run-command';
import { runContainerMessages as words } from '@/lib/messages/run-container';
import { ChangeDialog } from './change-dialog';
import { RestoredNotice } from './form/restored-notice';
import { PlanPane } from './plan/plan-pane';
import { RunButton } from './run-button';
import { LeftOut, PasteCommand, specOfPaste } from './run-container/paste-command';
import { RunFields } from './run-container/run-fields';
import { runFormOfSpec } from './run-container/run-form-of-spec';
import { type RunContainer, useRunContainer } from './run-container/use-run-container';

const id = 'run-container';

/** The dialog `Run a container`: a form over its plan, which is made anew as one types. A `docker run` line pasted anywhere fills it in. */
export function RunContainerDialog(props: { networkId?: string | undefined; onClose: () => void }) {
  const run = useRunContainer(props.networkId, props.onClose);
  const [left, setLeft] = useState<readonly string[]>();
  const fill = (text: string): boolean => {
    const read = specOfPaste(text);
    if (read === undefined) return false;
    run.change(runFormOfSpec(read.spec));
    setLeft(read.left);
    return true;
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const isForItself = event.target instanceof HTMLTextAreaElement;
    if (!isForItself && isRunCommand(text) && fill(text)) event.preventDefault();
  };
  return (
    <ChangeDialog
      wide
      title={words.title}
      description={words.description}
      failure={run.failure}
      planning={run.planning}
      onClose={props.onClose}
      buttons={
        <RunButton words={words} ready={run.ready} running={run.running} busy={run.running} onRun={run.run} />
      }
    >
      <div className="space-y-4" onPaste={onPaste}>
        {run.restored ? <RestoredNotice onStartOver={run.startOver} /> : null}
        <PasteCommand id={`${id}-paste`} onFill={fill} />
        {left === undefined ? null : <LeftOut left={left} />}
        <RunFields id={id} run={run} />
        {run.isPlanned && !run.isToldAtFields ? (
          <PlanPane planning={run.planning} />
        ) : (
          <p className="text-ink-soft">{whyNoPlan(run)}</p>
        )}
      </div>
    </ChangeDialog>
  );
}

function whyNoPlan({ form, lacksImage, planning: { plan } }: RunContainer): string {
  if (form.image.trim() === '') return words.choose;
  const isOnlyImage = lacksImage && plan?.ok === false && plan.reasons.length === 1;
  return isOnlyImage ? words.pullFirst : words.mend;
}
