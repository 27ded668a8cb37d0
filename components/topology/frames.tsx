import { chartMessages } from '@/lib/messages/chart';
import type { Frame } from '@/lib/topology/chart';

/** What holds the networks of one project or stack together. Decorative: the table tells each network's project. */
export function Frames({ frames }: { frames: readonly Frame[] }) {
  return frames.map(({ key, name, rect: { x, y, width, height }, networks }) => (
    <div key={key} aria-hidden className="chart-frame" style={{ left: x, top: y, width, height }}>
      <div className="chart-frame-title" title={name}>
        {name}
        <span>{chartMessages.groupBy.count({ count: networks })}</span>
      </div>
    </div>
  ));
}
