'use client';
import { useId, useState } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { Field, inputLook } from '@/components/actions/form/field';
import { DateTime } from '@/components/inspector/date-time';
import { Button } from '@/components/ui/button';
import { findingsMessages as words } from '@/lib/messages/findings-panel';
import { failureOfError } from '../actions/failure';
import { FailureNotice } from '../actions/failure-notice';
import type { KnownFinding } from './findings-context';
import { useDismiss } from './use-dismiss';

/** Asks why a finding does not matter, and keeps it; of one that was dismissed, tells by whom and why, and takes it back. */
export function DismissForm({ finding, dismissal }: KnownFinding) {
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const id = useId();
  const { disabled } = useActions();
  const { dismiss, restore } = useDismiss(finding.key);
  const error = dismiss.error ?? restore.error;
  const failure = error === null ? null : <FailureNotice failure={failureOfError(error)} />;
  if (dismissal !== undefined) {
    return (
      <div className="space-y-2 text-ink-soft">
        <p className="[overflow-wrap:anywhere]">
          {words.dismissedBy(dismissal)}{' '}
          <span className="text-ink-faint">
            (<DateTime iso={dismissal.at} />)
          </span>
        </p>
        <Button
          size="small"
          disabled={restore.isPending || disabled !== undefined}
          title={disabled?.because}
          onClick={() => restore.mutate()}
        >
          {words.restore}
        </Button>
        {failure}
      </div>
    );
  }
  if (!isAsking) {
    return (
      <Button
        size="small"
        look="quiet"
        className="-ml-2"
        disabled={disabled !== undefined}
        title={disabled?.because}
        onClick={() => setIsAsking(true)}
      >
        {words.dismiss}
      </Button>
    );
  }
  return (
    <form
      className="w-full space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '' && !dismiss.isPending) dismiss.mutate(reason);
      }}
    >
      <Field id={id} label={words.reason} hint={words.reasonHint} error={undefined}>
        {(aria) => (
          <input
            {...aria}
            type="text"
            // biome-ignore lint/a11y/noAutofocus: it was just asked for, and is all that there is to fill in
            autoFocus
            maxLength={500}
            autoComplete="off"
            className={inputLook}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button size="small" type="submit" disabled={reason.trim() === '' || dismiss.isPending}>
          {dismiss.isPending ? words.dismissing : words.confirmDismiss}
        </Button>
        <Button size="small" look="quiet" onClick={() => setIsAsking(false)}>
          {words.cancel}
        </Button>
      </div>
      {failure}
    </form>
  );
}
