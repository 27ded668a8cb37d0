import { TriangleAlert } from 'lucide-react';
import { actionsMessages } from '@/lib/messages/actions';

/**
 * What a change does besides, or can't keep: one sentence each, said before and not after.
 * @param past true where the change was made already, as in the log.
 */
export function WarningList({
  warnings,
  past = false,
}: {
  warnings: readonly { code: string; message: string }[];
  past?: boolean;
}) {
  if (warnings.length === 0) return null;
  return (
    <section className="rounded-lg border border-warn-line bg-warn-wash px-3 py-2.5">
      <h3 className="text-2xs font-medium uppercase tracking-wide text-ink-soft">
        {past ? actionsMessages.plan.warned : actionsMessages.plan.warnings({ count: warnings.length })}
      </h3>
      <ul className="mt-1.5 space-y-1.5">
        {warnings.map((warning) => (
          <li key={`${warning.code}/${warning.message}`} className="flex gap-2.5">
            <TriangleAlert size={13} aria-hidden className="mt-[3px] shrink-0 text-unhealthy" />
            <span className="min-w-0 flex-1 text-ink [overflow-wrap:anywhere]">{warning.message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
