'use client';
import { useQuery } from '@tanstack/react-query';
import { CloudOff, FilterX, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { useShowEngine } from '@/components/shell/view-state';
import { Button } from '@/components/ui/button';
import { CommandLine } from '@/components/ui/command-line';
import { enginesQuery } from '@/lib/client/queries';
import type { Engine } from '@/lib/domain/engine';
import { chartMessages } from '@/lib/messages/chart';
import { shellMessages } from '@/lib/messages/shell';

const words = chartMessages.empty;

/** Before the first picture: where cards will be, unless the engine has said why there is none. */
export function NoPicture({ engine }: { engine: Engine }) {
  if (engine.problem === undefined) return <ChartSkeleton name={engine.name} />;
  const { message, remedy, engineMessage } = engine.problem;
  return (
    <Message
      icon={<CloudOff size={22} aria-hidden className="text-unhealthy" />}
      title={message}
      role="alert"
    >
      <p>{remedy === '' ? words.noEngineRemedy : remedy}</p>
      <DemoInstead />
      {engineMessage === undefined || engineMessage === '' ? null : (
        <code className="mt-3 block rounded-md border border-line bg-sunken px-3 py-2 text-left font-mono text-xs [overflow-wrap:anywhere]">
          {engineMessage}
        </code>
      )}
    </Message>
  );
}

/** Where there is nothing to show but a demo to look at. */
function DemoInstead() {
  const { data: engines = [] } = useQuery(enginesQuery);
  const show = useShowEngine();
  const demo = engines.find(({ kind }) => kind === 'demo');
  if (!demo) return null;
  return (
    <div className="mt-5 flex flex-col items-center gap-2">
      <p>{shellMessages.demo.hint}</p>
      <Button onClick={() => show(demo.id)}>{shellMessages.demo.open}</Button>
    </div>
  );
}

function ChartSkeleton({ name }: { name: string }) {
  return (
    <div role="status" className="h-full p-7">
      <span className="sr-only">{words.loading({ name })}</span>
      <div aria-hidden className="mx-auto flex max-w-5xl flex-col gap-12">
        <div className="chart-skeleton h-24" />
        <div className="grid grid-cols-[repeat(auto-fill,minmax(220px,1fr))] gap-10">
          {[176, 232, 148, 120].map((height) => (
            <div key={height} className="chart-skeleton" style={{ height }} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The engine has networks, but the filters let none through. */
export function FilteredAway({ onClear }: { onClear: () => void }) {
  return (
    <Message
      icon={<FilterX size={22} aria-hidden className="text-ink-faint" />}
      title={words.filtered}
      role="status"
    >
      <p>{words.filteredHint}</p>
      <Button className="mt-4" onClick={onClear}>
        {words.clearFilters}
      </Button>
    </Message>
  );
}

/** Below the networks that every engine has: what to do first. */
export function NoContainers() {
  const actions = useActions();
  return (
    <div className="chart-panel absolute bottom-[18%] left-1/2 z-10 flex w-[min(460px,calc(100%-24px))] -translate-x-1/2 gap-3 p-4">
      <Unplug size={18} aria-hidden className="mt-0.5 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-ink">{words.noContainers}</p>
        <p className="mb-2 mt-0.5 text-ink-soft">{words.noContainersHint}</p>
        <CommandLine
          command={words.noContainersCommand}
          label={words.copyCommand}
          copiedLabel={words.commandCopied}
        />
        <Button
          className="mt-3"
          disabled={actions.disabled !== undefined}
          title={actions.disabled?.because}
          onClick={() => actions.runContainer()}
        >
          {chartMessages.menu.runContainer}
        </Button>
      </div>
    </div>
  );
}

function Message(props: { icon: ReactNode; title: string; role: 'status' | 'alert'; children: ReactNode }) {
  return (
    <div className="flex h-full items-center justify-center p-6">
      <div role={props.role} className="max-w-md text-center">
        <div className="mb-3 flex justify-center">{props.icon}</div>
        <p className="text-base font-semibold text-ink">{props.title}</p>
        <div className="mt-1 text-ink-soft">{props.children}</div>
      </div>
    </div>
  );
}
