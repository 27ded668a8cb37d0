import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const kinds = {
  info: { icon: Info, look: 'border-line bg-raised', mark: 'text-accent' },
  warning: { icon: TriangleAlert, look: 'border-warn-line bg-warn-wash', mark: 'text-unhealthy' },
  error: { icon: CircleAlert, look: 'border-bad-line bg-bad-wash', mark: 'text-broken' },
} as const;

/** A sentence that asks for attention, with what to do in `children`. `error` is read out at once. */
export function Notice({
  kind,
  title,
  children,
}: {
  kind: keyof typeof kinds;
  title: ReactNode;
  children?: ReactNode;
}) {
  const { icon: Icon, look, mark } = kinds[kind];
  return (
    <div
      role={kind === 'error' ? 'alert' : undefined}
      className={`flex gap-2.5 rounded-md border px-3 py-2 ${look}`}
    >
      <Icon size={15} aria-hidden className={`mt-0.5 shrink-0 ${mark}`} />
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <div className="text-ink">{title}</div>
        {children ? <div className="mt-0.5 text-ink-soft">{children}</div> : null}
      </div>
    </div>
  );
}
