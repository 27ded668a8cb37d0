import { Fragment } from 'react';
import { chartMessages } from '@/lib/messages/chart';
import type { Frame } from '@/lib/topology/chart';
import { measures } from '@/lib/topology/measures';

const inset = measures.framePadding;

/** What holds the networks of one project or stack together. Decorative: the table tells each network's project. */
export function Frames({ frames }: { frames: readonly Frame[] }) {
  return frames.map(({ key, name, rect: { x, y, width, height }, networks }) => (
    <Fragment key={key}>
      <div aria-hidden className="chart-frame" style={{ left: x, top: y, width, height }} />
      <div
        aria-hidden
        className="chart-frame-title"
        style={{ left: x + inset, top: y, maxWidth: width - 2 * inset }}
      >
        {name}
        <span>{chartMessages.groupBy.count({ count: networks })}</span>
      </div>
    </Fragment>
  ));
}
