import { Globe, Lock, MapPin, TriangleAlert } from 'lucide-react';
import { chartMessages } from '@/lib/messages/chart';
import type { Socket } from '@/lib/topology/chart';
import { addressOf, targetsInShort, wholeAddressOf } from './socket-words';

const marks = { everywhere: Globe, loopback: Lock, 'one-address': MapPin } as const;

/** A published port on the host: who may reach it, by shape and edge as well as by word, and which container answers. */
export function SocketChip({ socket }: { socket: Socket }) {
  const words = chartMessages.socket;
  const Mark = marks[socket.reach];
  const { x, y, width, height } = socket.rect;
  const address = wholeAddressOf(socket);
  const targets = socket.targets
    .map((target) => `${target.containerName}:${target.containerPort}`)
    .join(', ');
  const reach = socket.conflict ? words.conflict : words[socket.reach];
  return (
    <div
      role="img"
      aria-label={words.label({ address, protocol: socket.protocol, targets, reach })}
      data-thing="socket"
      data-container={socket.targets[0]?.containerId}
      data-reach={socket.reach}
      data-conflict={socket.conflict || undefined}
      className="chart-socket"
      title={[
        `${address}/${socket.protocol} → ${targets}`,
        socket.conflict ? words.conflictHint : words.hints[socket.reach],
      ].join('\n')}
      style={{ left: x, top: y, width, height }}
    >
      {socket.conflict ? (
        <TriangleAlert size={12} aria-hidden className="shrink-0 text-unhealthy" />
      ) : (
        <Mark size={12} aria-hidden className="shrink-0 text-ink-faint" />
      )}
      <span className="shrink-0 font-mono text-ink">{addressOf(socket)}</span>
      <span className="shrink-0 text-ink-faint">→</span>
      <span className="min-w-0 flex-1 truncate text-ink-soft">{targetsInShort(socket)}</span>
      {socket.conflict ? <span className="shrink-0 text-unhealthy">{words.conflict}</span> : null}
    </div>
  );
}
