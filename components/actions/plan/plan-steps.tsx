import {
  CirclePause,
  CirclePlay,
  Download,
  Eye,
  LogOut,
  type LucideIcon,
  Play,
  Plug,
  Plus,
  RefreshCw,
  RotateCw,
  Square,
  Trash2,
  Unplug,
  Waypoints,
} from 'lucide-react';
import { CopyButton } from '@/components/ui/copy-button';
import type { Step } from '@/lib/domain/plan';
import { actionsMessages } from '@/lib/messages/actions';

const icons: Readonly<Record<Step['verb'], LucideIcon>> = {
  create: Plus,
  remove: Trash2,
  connect: Plug,
  disconnect: Unplug,
  update: RefreshCw,
  verify: Eye,
  enable: Waypoints,
  leave: LogOut,
  run: Play,
  pull: Download,
  start: Play,
  stop: Square,
  restart: RotateCw,
  pause: CirclePause,
  unpause: CirclePlay,
};

/** The steps in their order, each with the docker command that does or shows the same. */
export function PlanSteps({ steps }: { steps: readonly Step[] }) {
  const words = actionsMessages.plan;
  return (
    <ol className="mt-1 divide-y divide-line rounded-lg border border-line">
      {steps.map((step, index) => {
        const Icon = icons[step.verb];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan's steps have no id, and never change their order
          <li key={index} className="flex items-start gap-3 py-2 pl-3 pr-1.5">
            <span
              className="mt-px w-3 shrink-0 text-right font-mono text-xs leading-5 text-ink-faint"
              aria-hidden
            >
              {index + 1}
            </span>
            <Icon size={14} aria-hidden className="mt-[3px] shrink-0 text-ink-soft" />
            <div className="min-w-0 flex-1">
              <div className="[overflow-wrap:anywhere]">
                <span className="font-medium text-ink">{words.verbs[step.verb]}</span>{' '}
                <span className="text-ink">{step.subject}</span>
                {step.reversible ? null : (
                  <span className="ml-2 text-2xs text-unhealthy">{words.irreversible}</span>
                )}
              </div>
              <code
                title={step.command}
                className={`mt-0.5 block font-mono text-2xs ${step.verb === 'verify' ? 'truncate text-ink-faint' : 'text-ink-soft [overflow-wrap:anywhere]'}`}
              >
                {step.command}
              </code>
            </div>
            <CopyButton text={step.command} label={words.copyCommand} copiedLabel={words.copied} />
          </li>
        );
      })}
    </ol>
  );
}
