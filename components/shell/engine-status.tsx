'use client';
import { Popover } from 'radix-ui';
import type { EngineStatus } from '@/lib/domain/engine';
import { shellMessages } from '@/lib/messages/shell';
import { ageInWords } from './age';
import { useLiveEngine } from './live-engine';
import { useNow } from './use-now';

const lights: Record<EngineStatus, string> = {
  connected: 'bg-up',
  connecting: 'border-2 border-starting bg-transparent',
  unreachable: 'rotate-45 rounded-none bg-broken',
  incompatible: 'rotate-45 rounded-none bg-unhealthy',
};

/** The engine's name and how it is; more on a press. */
export function EngineStatusPill() {
  const { engine, stream } = useLiveEngine();
  const words = shellMessages.engine;
  const status = stream.state === 'lost' ? 'connecting' : engine.status;
  return (
    <Popover.Root>
      <Popover.Trigger className="flex h-8 min-w-0 max-w-72 items-center gap-2 rounded-md border border-line px-2.5 hover:border-line-strong hover:bg-raised">
        <span
          role="status"
          aria-label={words.label({ name: engine.name, status })}
          className="flex min-w-0 items-center gap-2"
        >
          <span aria-hidden className={`size-2 shrink-0 rounded-full ${lights[status]}`} />
          <span className="truncate font-medium">{engine.name}</span>
          <span className="hidden shrink-0 text-ink-faint xl:inline">
            {/* What is wrong needs the room more. */}
            {engine.version === '' || status !== 'connected' ? null : words.version(engine)}
          </span>
          <span className="hidden shrink-0 text-ink-faint sm:inline">{words.words[status]}</span>
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className="z-30 w-80 rounded-lg border border-line bg-surface p-4 shadow-float"
        >
          <EngineFacts />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function EngineFacts() {
  const { engine, confirmedAt } = useLiveEngine();
  const now = useNow(1000);
  const words = shellMessages.engine;
  const swarm =
    engine.swarm.role === 'manager'
      ? words.swarmManager
      : engine.swarm.role === 'worker'
        ? words.swarmWorker
        : words.swarmStates[engine.swarm.state];
  const heard = confirmedAt || engine.lastSeenAt;
  return (
    <>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        <dt className="text-ink-faint">{words.endpoint}</dt>
        <dd className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{engine.endpoint}</dd>
        <dt className="text-ink-faint">{words.api}</dt>
        <dd className="font-mono text-xs leading-5">{engine.apiVersion || '–'}</dd>
        <dt className="text-ink-faint">{words.swarm}</dt>
        <dd>{swarm}</dd>
        <dt className="text-ink-faint">{words.lastHeard}</dt>
        <dd>{heard === '' ? '–' : ageInWords(now - Date.parse(heard))}</dd>
      </dl>
      {engine.problem ? (
        <div className="mt-3 border-t border-line pt-3">
          <p>{engine.problem.message}</p>
          <p className="mt-1 text-ink-soft">{engine.problem.remedy}</p>
        </div>
      ) : null}
    </>
  );
}
