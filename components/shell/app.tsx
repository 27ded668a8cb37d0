'use client';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { Tabs, Tooltip } from 'radix-ui';
import { useState } from 'react';
import { ActionsProvider } from '@/components/actions/actions-provider';
import { ActivityLog } from '@/components/activity/activity-log';
import { FindingsPanel } from '@/components/findings/findings-panel';
import { FindingsProvider } from '@/components/findings/findings-provider';
import { Inspector } from '@/components/inspector/inspector';
import { ChecksProvider } from '@/components/reach/check/checks-provider';
import { MatrixDialog } from '@/components/reach/matrix/matrix-dialog';
import { ReachPanel } from '@/components/reach/reach-panel';
import { ReachProvider } from '@/components/reach/reach-provider';
import { ChartFocusProvider } from '@/components/topology/chart-focus';
import { TopologyTable } from '@/components/topology/table/topology-table';
import { TopologyChart } from '@/components/topology/topology-chart';
import { TrafficProvider } from '@/components/traffic/traffic-context';
import { enginesQuery } from '@/lib/client/queries';
import { newQueryClient } from '@/lib/client/query-client';
import { AnnouncerProvider } from './announcer';
import { chooseEngine } from './choose-engine';
import { DemoBanner } from './demo-banner';
import { FirstRead } from './first-read';
import { Header } from './header';
import { LiveEngineProvider, useLiveEngine } from './live-engine';
import { Sidebar } from './sidebar';
import { StaleBanner } from './stale-banner';
import { useEscape } from './use-escape';
import { useAsked, useEngineInUrl, useFindingsOpen, useSelection, useView, views } from './view-state';

/** The whole page. @param readOnly true where the server lets nothing be changed. */
export function App({ readOnly }: { readOnly: boolean }) {
  const [cache] = useState(newQueryClient);
  return (
    <QueryClientProvider client={cache}>
      <NuqsAdapter>
        <Tooltip.Provider>
          <AnnouncerProvider>
            <ChartFocusProvider>
              <ShownEngine readOnly={readOnly} />
            </ChartFocusProvider>
          </AnnouncerProvider>
        </Tooltip.Provider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}

function ShownEngine({ readOnly }: { readOnly: boolean }) {
  const engines = useQuery(enginesQuery);
  const wanted = useEngineInUrl();
  const [shown, setShown] = useState<string>();
  const engine = chooseEngine(engines.data ?? [], wanted, shown);
  if (!engine) return <FirstRead query={engines} />;
  if (engine.id !== shown) setShown(engine.id);
  return (
    <LiveEngineProvider key={engine.id} engineId={engine.id}>
      <ActionsProvider readOnly={readOnly}>
        <FindingsProvider>
          <ReachProvider>
            <ChecksProvider>
              <TrafficProvider>
                <Page readOnly={readOnly} />
              </TrafficProvider>
              <MatrixDialog />
            </ChecksProvider>
          </ReachProvider>
        </FindingsProvider>
      </ActionsProvider>
    </LiveEngineProvider>
  );
}

function Page({ readOnly }: { readOnly: boolean }) {
  const { snapshot } = useLiveEngine();
  const [view, setView] = useView();
  const [selection, select] = useSelection();
  const [areFindingsOpen] = useFindingsOpen();
  const [asked] = useAsked();
  useEscape(view !== 'chart' && selection !== undefined && asked === undefined, () => select(undefined));
  return (
    <Tabs.Root
      value={view}
      onValueChange={(next) => setView(views.find((one) => one === next) ?? 'chart')}
      className="flex h-dvh flex-col overflow-hidden"
    >
      <Header readOnly={readOnly} />
      <DemoBanner />
      <StaleBanner />
      <div className="relative flex min-h-0 flex-1">
        {areFindingsOpen ? (
          <FindingsPanel />
        ) : (
          // It keeps its place while it is empty: the chart is laid out for the room that it will have.
          <div className="hidden w-56 shrink-0 overflow-y-auto border-r border-line bg-surface lg:block">
            {snapshot ? <Sidebar snapshot={snapshot} /> : null}
          </div>
        )}
        <main className="relative min-w-0 flex-1">
          <Tabs.Content value="chart" className="h-full" tabIndex={-1}>
            <TopologyChart />
          </Tabs.Content>
          <Tabs.Content value="table" className="h-full" tabIndex={-1}>
            {snapshot ? <TopologyTable snapshot={snapshot} /> : <FirstRead />}
          </Tabs.Content>
          <Tabs.Content value="activity" className="h-full overflow-y-auto" tabIndex={-1}>
            <ActivityLog />
          </Tabs.Content>
        </main>
        {asked === undefined ? <Inspector /> : <ReachPanel />}
      </div>
    </Tabs.Root>
  );
}
