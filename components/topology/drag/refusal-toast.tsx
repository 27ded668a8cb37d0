'use client';
import { toast } from 'sonner';
import { Notice } from '@/components/ui/notice';
import type { Told } from '@/lib/messages/told';

/** Time to read two sentences. */
const shownMs = 9_000;

/** Tells why a leaf went back to where it was, and what would work. */
export function showRefusal(title: string, told: Told): void {
  toast.custom(
    () => (
      <div className="w-[min(400px,calc(100vw-32px))] rounded-md bg-surface font-sans text-sm shadow-float">
        <Notice kind="warning" title={<strong className="font-semibold">{title}</strong>}>
          <p>{told.message}</p>
          {told.remedy === undefined ? null : <p className="mt-1">{told.remedy}</p>}
        </Notice>
      </div>
    ),
    // The newest refusal takes the place of the one before.
    { id: 'chart-refusal', duration: shownMs },
  );
}
