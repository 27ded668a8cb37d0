'use client';
import { RemedyWays } from '@/components/findings/remedy-ways';
import type { BlockedWay } from '@/lib/domain/reachability/explanation';
import { describeObstacle } from '@/lib/messages/reach-obstacles';
import { BreakMark } from './break-mark';
import { ShowButton } from './way-item';

type Props = { way: BlockedWay; isShown: boolean; onShow: () => void };

/** One way that would lead there: why it does not, and what would make it. */
export function BlockedItem({ way, isShown, onShow }: Props) {
  const { message, remedy } = describeObstacle(way.obstacle);
  return (
    <li
      className={`rounded-md border border-dashed px-3 py-2 ${isShown ? 'border-broken bg-bad-wash' : 'border-line-strong'}`}
    >
      <div className="flex items-start gap-2">
        <BreakMark size={14} className="mt-[3px] text-broken" />
        <p className="min-w-0 flex-1 text-ink [overflow-wrap:anywhere]">{message}</p>
        <ShowButton isShown={isShown} onShow={onShow} />
      </div>
      <div className="mt-1 space-y-2 pl-[22px]">
        {remedy === undefined ? null : <p className="text-ink-soft [overflow-wrap:anywhere]">{remedy}</p>}
        <RemedyWays remedy={way.remedy} />
      </div>
    </li>
  );
}
