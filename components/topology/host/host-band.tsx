'use client';
import type { Node, NodeProps } from '@xyflow/react';
import { Server } from 'lucide-react';
import { memo } from 'react';
import { chartMessages } from '@/lib/messages/chart';
import type { HostBand as Band, Rect } from '@/lib/topology/chart';
import { hostPartId, type Part } from '@/lib/topology/far/choose-mounted';
import { measures } from '@/lib/topology/measures';
import { hostKey } from '@/lib/topology/neighbours';
import { overlaps } from '@/lib/topology/overlap';
import { Leaves } from '../cards/leaves';
import { useChartView } from '../chart-view';
import { useShownPart } from '../far/shown';
import { useTakesFocus } from '../wanted-focus';
import { InterfaceChip } from './interface-chip';
import { SocketChip } from './socket-chip';

export type HostNode = Node<{ band: Band; part: Part }, 'host'>;

/** The engine's host: what of it is open to the outside, its interfaces, and the containers that share its network stack. */
export const HostBand = memo(function HostBand({ data: { band, part } }: NodeProps<HostNode>) {
  const words = chartMessages.host;
  useShownPart(hostPartId, part);
  const isMounted = ({ rect }: { rect: Rect }) => part.window === undefined || overlaps(rect, part.window);
  return (
    <div className="chart-host" data-part={part.window === undefined ? undefined : ''}>
      <HostMembers band={band} part={part} />
      {band.sockets.filter(isMounted).map((socket) => (
        <SocketChip key={socket.key} socket={socket} />
      ))}
      {band.hiddenSockets > 0 ? (
        <span className="chart-host-more">{words.hiddenSockets({ count: band.hiddenSockets })}</span>
      ) : null}
      {band.interfaces.filter(isMounted).map((box) => (
        <InterfaceChip key={box.name} box={box} bandHeight={band.rect.height} />
      ))}
      <span className="chart-nat" style={styleOf(band.nat)} title={words.natHint}>
        {words.nat}
      </span>
    </div>
  );
});

/** The network `host`: it is no card, for its containers have the host's own stack. */
function HostMembers({ band, part }: { band: Band; part: Part }) {
  const words = chartMessages.host;
  const key = band.network?.id ?? hostKey;
  const reachable = useChartView((view) => view.reachable === key);
  const lit = useChartView((view) => view.emphasis?.networks.has(key));
  const hit = useChartView((view) => view.hits?.networks.has(key));
  const selected = useChartView(({ selection }) => selection?.kind === 'network' && selection.id === key);
  const takeFocus = useTakesFocus(key);
  const up = band.members.filter((leaf) => leaf.status === 'up').length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; this groups buttons on a canvas
    <div
      ref={takeFocus}
      role="group"
      aria-label={words.group}
      aria-describedby="chart-host-description"
      tabIndex={reachable ? 0 : -1}
      data-thing={band.network ? 'card' : undefined}
      data-key={key}
      data-selected={selected || undefined}
      data-lit={lit || undefined}
      data-hit={hit || undefined}
      className="chart-host-members"
      style={{ width: hostPart(band) }}
    >
      <div aria-hidden className="chart-host-title" title={band.name} style={{ height: measures.hostTitle }}>
        <Server size={14} aria-hidden className="shrink-0 text-host" />
        <span className="truncate font-semibold text-ink">{band.name}</span>
        <span className="shrink-0 text-2xs text-host">{words.word}</span>
        {band.members.length > 0 ? (
          <span className="chart-host-where truncate text-2xs text-ink-faint">{words.membersTitle}</span>
        ) : null}
      </div>
      <span id="chart-host-description" hidden>
        {words.networkDescription({ total: band.members.length, up })}
      </span>
      <Leaves
        leaves={band.members}
        part={part}
        networkName={band.network?.name ?? words.word}
        railTop={measures.hostTitle - 6}
      />
    </div>
  );
}

/** As wide as the columns of members reach, and never narrower than one card. */
function hostPart(band: Band): number {
  const right = Math.max(0, ...band.members.map(({ rect }) => rect.x + rect.width));
  return Math.max(measures.cardWidth, right + measures.hostPadding);
}

function styleOf({ x, y, width, height }: Rect) {
  return { left: x, top: y, width, height };
}
