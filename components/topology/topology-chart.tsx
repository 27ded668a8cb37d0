'use client';
import { ReactFlowProvider } from '@xyflow/react';
import { chartMessages } from '@/lib/messages/chart';
import { useLiveEngine } from '../shell/live-engine';
import { ChartCanvas } from './chart-canvas';
import { NoPicture } from './states/chart-states';
import './topology.css';
import './cards/cards.css';
import './cards/leaves.css';
import './cards/fold.css';
import './host/host.css';
import './edges/edges.css';
import './drag/drag.css';
import './zoom-bands.css';
import './frames.css';
import './change.css';
import '../traffic/traffic.css';
import './path/path.css';
import { usePane } from './use-pane';

/** The chart of one engine: what every container is plugged into, now. */
export function TopologyChart() {
  const { engine, snapshot } = useLiveEngine();
  const [watch, pane] = usePane();
  return (
    <section
      ref={watch}
      aria-label={chartMessages.region}
      className="relative h-full min-h-0 overflow-hidden bg-sea"
    >
      {snapshot === undefined ? <NoPicture engine={engine} /> : null}
      {snapshot !== undefined && pane !== undefined ? (
        <ReactFlowProvider>
          <ChartCanvas key={snapshot.engine} snapshot={snapshot} pane={pane} />
        </ReactFlowProvider>
      ) : null}
    </section>
  );
}
