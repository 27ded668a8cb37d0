'use client';
import { useQuery } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { enginesQuery } from '@/lib/client/queries';
import type { EngineStatus } from '@/lib/domain/engine';
import { shellMessages } from '@/lib/messages/shell';
import { ageInWords } from './age';
import { useLiveEngine } from './live-engine';
import { useNow } from './use-now';
import { useShowEngine } from './view-state';

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
          {engine.kind === 'demo' ? <DemoBadge /> : null}
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
          <OtherEngines />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function DemoBadge() {
  return (
    <span className="shrink-0 rounded border border-demo-line bg-demo-wash px-1.5 text-xs font-medium text-demo">
      {shellMessages.demo.badge}
    </span>
  );
}

/** The way to the other engines, where there are any. */
function OtherEngines() {
  const { engine } = useLiveEngine();
  const { data: engines = [] } = useQuery(enginesQuery);
  const show = useShowEngine();
  const others = engines.filter(({ id }) => id !== engine.id);
  const words = shellMessages.engine;
  if (others.length === 0) return null;
  return (
    <section aria-label={words.others} className="mt-3 border-t border-line pt-3">
      <h2 className="mb-1.5 text-xs text-ink-faint">{words.others}</h2>
      <ul className="space-y-1">
        {others.map(({ id, name, kind, status }) => (
          <li key={id}>
            <Popover.Close
              aria-label={words.open({ name })}
              className="flex w-full items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-raised"
              onClick={() => show(id)}
            >
              <span aria-hidden className={`size-2 shrink-0 rounded-full ${lights[status]}`} />
              <span className="truncate font-medium">{name}</span>
              {kind === 'demo' ? <DemoBadge /> : null}
              <span className="ml-auto text-ink-faint">{words.words[status]}</span>
            </Popover.Close>
          </li>
        ))}
      </ul>
    </section>
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
