'use client';
import type { Ref } from 'react';
import { createPortal } from 'react-dom';
import { StatusMark } from '@/components/ui/status-mark';
import { chartMessages } from '@/lib/messages/chart';
import type { Carry, Verdicts } from './carry';

type Props = {
  carry: Carry;
  verdicts: Verdicts;
  targetName: string;
  /** What moves it: the pointer's every move sets its transform, without rendering. */
  ref: Ref<HTMLDivElement>;
};

/** The carried leaf under the pointer, and in words what letting go would do. */
export function DragGhost({ carry, verdicts, targetName, ref }: Props) {
  const { kind, text } = hintOf(carry, verdicts, targetName);
  return createPortal(
    <div ref={ref} aria-hidden className="chart-ghost">
      <div className="chart-ghost-leaf">
        <StatusMark status={carry.leaf.status} />
        <span className="truncate">{carry.leaf.name}</span>
      </div>
      <div className="chart-ghost-hint" data-kind={kind}>
        {text}
      </div>
    </div>,
    document.body,
  );
}

function hintOf({ target, fromName, fromNetworkId }: Carry, verdicts: Verdicts, network: string) {
  const words = chartMessages.move.ghostHint;
  if (target.kind === 'canvas') return { kind: 'disconnects', text: words.disconnect({ network: fromName }) };
  if (target.kind === 'nothing' || target.networkId === fromNetworkId)
    return { kind: 'neutral', text: words.neutral };
  return verdicts.get(target.networkId)?.ok
    ? { kind: 'takes', text: words.takes({ network }) }
    : { kind: 'refuses', text: words.refuses({ network }) };
}
