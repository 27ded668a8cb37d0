'use client';
import { Background, BackgroundVariant, Panel, ReactFlow } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { useFindings } from '@/components/findings/findings-context';
import { containersOf } from '@/components/reach/asked';
import { useReach } from '@/components/reach/reach-context';
import { TrafficLayer } from '@/components/traffic/traffic-layer';
import { useWatchSwitch } from '@/components/traffic/watch-button';
import type { Party } from '@/lib/domain/reachability/question';
import type { Snapshot } from '@/lib/domain/snapshot';
import { chartMessages } from '@/lib/messages/chart';
import { reachMessages } from '@/lib/messages/reach-panel';
import { indexOf } from '@/lib/topology/far/chart-index';
import { costOfAll } from '@/lib/topology/far/choose-mounted';
import { useAnnounce } from '../shell/announcer';
import { useLiveEngine } from '../shell/live-engine';
import { useFilters, useSelection } from '../shell/view-state';
import { NetworkCard } from './cards/network-card';
import { ChartContexts } from './chart-contexts';
import { ChartControls } from './chart-controls';
import { ChartLegend } from './chart-legend';
import { chartNodes } from './chart-nodes';
import { ChartOverview } from './chart-overview';
import { useZoomBand } from './chart-store';
import { type ChartView, ChartViewStore } from './chart-view';
import { containerFacts, stackOwners } from './container-facts';
import { networkName } from './drag/carry';
import { DragGhost } from './drag/drag-ghost';
import { useCarry } from './drag/use-carry';
import { useChartDrag } from './drag/use-chart-drag';
import { VerdictLayer } from './drag/verdict-layer';
import { FarLayer } from './far/far-layer';
import { FarTip } from './far/far-tip';
import { Shown } from './far/shown';
import { mountBudget, useMounted } from './far/use-mounted';
import type { Pane } from './fit-view';
import { HostBand } from './host/host-band';
import { ChartMenu, type MenuRequest } from './menu/chart-menu';
import { CheckMarks } from './path/check-marks';
import { PathBar } from './path/path-bar';
import { PathMarks } from './path/path-marks';
import { PathVeil } from './path/path-veil';
import { useEndpointChecks } from './path/use-endpoint-checks';
import { usePath } from './path/use-path';
import { FilteredAway, NoContainers } from './states/chart-states';
import { StaleStamp } from './states/stale-stamp';
import { keyOf } from './thing-rect';
import { Underlay } from './underlay';
import { useChartInput } from './use-chart-input';
import { useChartKeys } from './use-chart-keys';
import { menuOf, useChartPointer } from './use-chart-pointer';
import { useChartShortcuts } from './use-chart-shortcuts';
import { useChartViewport } from './use-chart-viewport';
import { useEmphasis } from './use-emphasis';
import { useFold } from './use-fold';
import { useHeldChart } from './use-held-chart';
import { useHits } from './use-hits';
import { useDrawnAt, usePointed } from './use-pointed';
import { useReachable } from './use-reachable';
import { useShowWhenAsked } from './use-show-when-asked';
import { zoomLimits } from './viewport-text';
import { WantedFocus } from './wanted-focus';

const nodeTypes = { network: NetworkCard, host: HostBand };

/** The chart itself: a picture that can be moved about, arranged, asked and changed. */
export function ChartCanvas({ snapshot, pane }: { snapshot: Snapshot; pane: Pane }) {
  const root = useRef<HTMLDivElement>(null);
  const { current } = useLiveEngine();
  const { disabled } = useActions();
  const announce = useAnnounce();
  const [selection, select] = useSelection();
  const [, setFilters] = useFilters();
  const [menu, setMenu] = useState<{ request: MenuRequest; open: boolean }>();
  const openMenu = (request: MenuRequest) => setMenu({ request, open: true });

  const hits = useHits(snapshot);
  const { marks } = useFindings();
  const reach = useReach();
  const ends = useMemo(() => containersOf(reach.asked), [reach.asked]);
  const input = useChartInput(snapshot, pane, selection, ends, hits, marks);
  const { chart, changes, arrange, tidy, toggleFold } = useHeldChart(input);
  const viewport = useChartViewport(chart.bounds, pane, `${input.groupBy} ${input.viewKey}`);
  const band = useZoomBand(viewport.initial.zoom);
  const index = indexOf(chart);
  const isDrawn = useMemo(() => costOfAll(chart) > mountBudget, [chart]);
  const drawnAt = useDrawnAt(index, isDrawn);
  const pointed = usePointed(root, drawnAt);
  const path = usePath(chart);
  const pick =
    reach.open === undefined
      ? undefined
      : (party: Party | undefined) => (party ? reach.choose(party) : announce(reachMessages.pick.noParty));
  const emphasis = useEmphasis(index, pointed.container, path ? undefined : selection);
  const { reachable, focused } = useReachable(root, index);
  const owners = useMemo(() => stackOwners(snapshot.containers), [snapshot.containers]);
  const facts = useMemo(() => containerFacts(snapshot, owners), [snapshot, owners]);
  const carrying = useCarry(snapshot, chart);
  const { carry, verdicts } = carrying;
  const tidyAndFit = () => {
    tidy();
    viewport.fit();
    announce(chartMessages.controls.tidied);
  };

  const [wanted] = useState(() => new WantedFocus());
  const [goingTo, setGoingTo] = useState<string>();
  const goTo = (key: string) => {
    setGoingTo(key);
    wanted.want(key, root.current);
  };

  const fold = useFold({ chart, viewport, toggleFold });

  const { moved, ghost } = useChartDrag({
    root,
    chart,
    carrying,
    onArrange: arrange,
    onPress: (key, at) => openMenu({ key, at }),
    drawnAt,
    selection,
  });
  useChartKeys({
    root,
    chart,
    carrying,
    viewport,
    select,
    onArrange: arrange,
    onMenu: (element) => openMenu(menuOf(element)),
    onFold: fold,
    onGoTo: goTo,
    onAsk: reach.askFrom,
    pick,
  });
  useChartPointer({ root, chart, select, openMenu, onFold: fold, drawnAt, pick });
  const watching = useWatchSwitch();
  useChartShortcuts(viewport, watching.toggle, () => {
    if (carry) carrying.cancel();
    else if (path) reach.close();
    else select(undefined);
  });
  useShowWhenAsked({ onGoTo: goTo, chart, pane, selection, viewport });

  const carried = carry?.leaf.key;
  const selected = selection && keyOf(chart, selection);
  const kept = useMemo(
    () => [...new Set([reachable, goingTo, carried, selected].filter((key) => key !== undefined))],
    [reachable, goingTo, carried, selected],
  );
  const chosen = useMounted(index, pane, band, kept);
  const mounted = isDrawn ? chosen : undefined;
  const nodes = useMemo(() => chartNodes(chart, mounted, moved), [chart, mounted, moved]);
  const drawnEdges = useMemo(() => new Set(chart.routes.map((route) => route.key)), [chart.routes]);
  const checks = useEndpointChecks();
  const cardNames = useMemo(() => new Map(chart.cards.map(({ id, name }) => [id, name])), [chart.cards]);
  const view = useMemo<ChartView>(
    () => ({
      owners,
      cardNames,
      factsOf: facts,
      selection,
      emphasis,
      hits,
      marks,
      changes,
      reachable,
      carried,
      drawnEdges,
      checks,
    }),
    [
      owners,
      cardNames,
      facts,
      selection,
      emphasis,
      hits,
      marks,
      changes,
      reachable,
      carried,
      drawnEdges,
      checks,
    ],
  );
  const [views] = useState(() => new ChartViewStore(view));
  useLayoutEffect(() => views.set(view), [views, view]);
  const [shown] = useState(() => new Shown());
  const nothingPasses = input.viewKey !== '' && chart.cards.length === 0 && chart.host.members.length === 0;

  return (
    <ChartContexts views={views} shown={shown} wanted={wanted}>
      <div
        ref={root}
        className="chart h-full"
        data-sequence={snapshot.sequence}
        data-zoom={band}
        data-stale={current ? undefined : ''}
        data-locked={disabled ? '' : undefined}
        data-arranging={moved ? '' : undefined}
        data-carrying={carry ? '' : undefined}
        data-drawn={isDrawn ? '' : undefined}
        data-picking={pick ? '' : undefined}
        data-over={pointed.drawn?.thing.kind}
      >
        <ReactFlow
          nodes={nodes}
          nodeTypes={nodeTypes}
          defaultViewport={viewport.initial}
          minZoom={viewport.leastZoom}
          maxZoom={zoomLimits.max}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode={null}
          attributionPosition="bottom-right"
          onMoveEnd={(event, to) => (event === null ? undefined : viewport.keep(to))}
        >
          <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} color="var(--sea-dot)" />
          {isDrawn ? (
            <FarLayer
              pane={pane}
              index={index}
              view={view}
              band={band}
              moved={moved}
              focused={focused}
              verdicts={carry && band === 'far' ? verdicts : undefined}
            />
          ) : null}
          <Underlay chart={chart} mounted={mounted} emphasis={emphasis} changes={changes} moved={moved} />
          <CheckMarks chart={chart} checks={checks} />
          {watching.isOn && !moved ? <TrafficLayer chart={chart} pane={pane} emphasis={emphasis} /> : null}
          {path && !carry ? (
            <PathVeil
              lit={path.lit}
              bounds={chart.bounds}
              isPicking={pick !== undefined}
              isUnsure={reach.explanation?.verdict === 'unknown'}
            />
          ) : null}
          <Panel position="bottom-left" className="chart-corner">
            <ChartLegend undrawn={chart.undrawnRoutes} />
          </Panel>
          <Panel position="bottom-right" className="chart-corner flex flex-col items-end gap-2">
            <ChartOverview chart={chart} pane={pane} isDrawn={isDrawn} />
            <ChartControls viewport={viewport} networks={snapshot.networks} onTidy={tidyAndFit} />
          </Panel>
        </ReactFlow>
        {path && !carry ? <PathMarks path={path} pane={pane} /> : null}
        {path && !carry ? <PathBar path={path} pane={pane} onShowAll={viewport.fitTo} /> : null}
        {carry ? (
          <VerdictLayer
            chart={chart}
            carry={carry}
            verdicts={verdicts}
            pane={pane}
            isDrawn={isDrawn && band === 'far'}
          />
        ) : null}
        {carry?.by === 'pointer' ? (
          <DragGhost
            ref={ghost}
            carry={carry}
            verdicts={verdicts}
            targetName={carry.target.kind === 'network' ? networkName(chart, carry.target.networkId) : ''}
          />
        ) : null}
        {isDrawn ? (
          <p className="sr-only">
            {chartMessages.largeChart({
              networks: chart.cards.length,
              containers: input.snapshot.containers.length,
            })}
          </p>
        ) : null}
        {snapshot.containers.length === 0 && input.viewKey === '' ? <NoContainers /> : null}
        {current ? null : <StaleStamp />}
        {nothingPasses ? (
          <div className="absolute inset-0 z-10 bg-sea">
            <FilteredAway onClear={() => void setFilters(null)} />
          </div>
        ) : null}
        {pointed.drawn && !carry && !moved ? <FarTip {...pointed.drawn} view={view} band={band} /> : null}
        <ChartMenu
          request={menu?.request}
          open={menu?.open ?? false}
          chart={chart}
          facts={facts}
          select={select}
          onFit={viewport.fit}
          onTidy={tidyAndFit}
          onFold={fold}
          onClose={() => setMenu((before) => before && { ...before, open: false })}
        />
      </div>
    </ChartContexts>
  );
}
