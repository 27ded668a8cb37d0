'use client';
import { CircleAlert, CircleCheck, Undo2, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { actionsMessages } from '@/lib/messages/actions';
import type { Failure } from './failure';
import { FailureDetail } from './failure-notice';

/** Long enough to read and to reach for Undo without haste; the log has it afterwards. */
const undoableMs = 14_000;
const plainMs = 7_000;

/**
 * Tells what was done.
 * @param activityId names the toast, so that it can be put away once the change is undone elsewhere.
 * @param undo takes it back and settles when that is over; undefined where it can't be.
 */
export function showDone(activityId: string, text: string, undo: (() => Promise<void>) | undefined): void {
  toast.custom((id) => <DoneToast text={text} undo={undo} dismiss={() => toast.dismiss(id)} />, {
    id: activityId,
    duration: undo ? undoableMs : plainMs,
  });
}

/** Puts the toast of a change away: its Undo has nothing left to take back. */
export function hideDone(activityId: string): void {
  toast.dismiss(activityId);
}

/** Tells what went wrong, until it is put away. */
export function showFailure(failure: Failure): void {
  toast.custom(
    (id) => (
      <Card
        role="alert"
        icon={<CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-broken" />}
        dismiss={() => toast.dismiss(id)}
      >
        <p className="text-ink">{failure.message}</p>
        <div className="mt-1 text-ink-soft">
          <FailureDetail failure={failure} />
        </div>
      </Card>
    ),
    { duration: Number.POSITIVE_INFINITY },
  );
}

function DoneToast(props: { text: string; undo: (() => Promise<void>) | undefined; dismiss: () => void }) {
  const { text, undo, dismiss } = props;
  const [undoing, setUndoing] = useState(false);
  const asked = useRef(false);
  const takeBack = async () => {
    if (!undo || asked.current) return;
    asked.current = true;
    setUndoing(true);
    await undo();
    dismiss();
  };
  return (
    <Card
      role="status"
      icon={<CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-up" />}
      dismiss={dismiss}
      action={
        undo ? (
          <Button size="small" disabled={undoing} onClick={() => void takeBack()}>
            <Undo2 size={13} aria-hidden />
            {undoing ? actionsMessages.toast.undoing : actionsMessages.toast.undo}
          </Button>
        ) : undefined
      }
    >
      <p className="text-ink">{text}</p>
    </Card>
  );
}

function Card(props: {
  role: 'status' | 'alert';
  icon: ReactNode;
  action?: ReactNode;
  dismiss: () => void;
  children: ReactNode;
}) {
  return (
    <div className="flex w-[min(400px,calc(100vw-32px))] items-start gap-2.5 rounded-lg border border-line bg-surface py-2.5 pl-3 pr-2 font-sans text-sm shadow-float">
      <div
        role={props.role}
        className="flex min-w-0 flex-1 items-start gap-2.5 py-1 [overflow-wrap:anywhere]"
      >
        {props.icon}
        <div className="min-w-0 flex-1">{props.children}</div>
        {props.action ? <div className="-my-1 shrink-0">{props.action}</div> : null}
      </div>
      <button
        type="button"
        aria-label={actionsMessages.toast.dismiss}
        className="rounded p-1.5 text-ink-faint hover:bg-raised hover:text-ink"
        onClick={props.dismiss}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
