import { chartMessages } from '@/lib/messages/chart';
import type { HostBand, HostInterfaceBox, Rect, Socket } from '@/lib/topology/chart';
import { hostPartId, leavesOf, type Part } from '@/lib/topology/far/choose-mounted';
import { measures } from '@/lib/topology/measures';
import { grown, overlaps, within } from '@/lib/topology/overlap';
import { addressOf, targetsInShort } from '../host/socket-words';
import { paintIcon } from './icon-shapes';
import { outline, paintRails } from './paint-card';
import { paintLeaf } from './paint-leaf';
import { detailAt, type Scene } from './scene';

const inset = { rect: 10, title: 15 };

/** The host band as `HostBand` has it, as much of it as the page does not show itself. */
export function paintHost(scene: Scene): void {
  const { pen, index, view, zoom, area, shown } = scene;
  const { host } = index.chart;
  const part = shown.get(hostPartId);
  if (!overlaps(host.rect, area) || (part && part.window === undefined)) return;
  const { palette } = pen;
  box(scene, host.rect, inset.rect, palette.colours.surface, palette.colours.lineStrong);
  paintRails(scene, host.members, host.rect, palette.huesOf('host'), measures.hostTitle - 6);
  paintMembers(scene, host, part);
  const near = grown(area, measures.socketWidth);
  const isDrawn = ({ rect }: { rect: Rect }) =>
    overlaps(inside(host, rect), near) && !(part?.window && overlaps(rect, part.window));
  for (const socket of host.sockets.filter(isDrawn)) paintSocket(scene, socket, inside(host, socket.rect));
  for (const one of host.interfaces.filter(isDrawn)) paintInterface(scene, one, inside(host, one.rect));
  if (view.selection?.kind === 'network' && view.selection.id === host.network?.id)
    outline(scene, host.rect, palette.colours.accent);
  if (part !== undefined) return;
  if (detailAt(zoom) !== 'blocks') paintTitle(scene, host);
  paintNat(scene, inside(host, host.nat));
}

function paintMembers(scene: Scene, host: HostBand, part: Part | undefined): void {
  const { context, palette } = scene.pen;
  const shown = part && new Set(leavesOf(host.members, part));
  const near = grown(scene.area, measures.socketWidth);
  for (const leaf of host.members) {
    const rect = within(host.rect, leaf.rect);
    if (shown?.has(leaf) || !overlaps(rect, near)) continue;
    if (detailAt(scene.zoom) === 'blocks') {
      context.fillStyle = palette.tints[leaf.status];
      context.fillRect(rect.x, rect.y, rect.width, rect.height);
    } else paintLeaf(scene, leaf, { x: host.rect.x + 1, y: host.rect.y + 1, leavesOutProject: false });
  }
}

function paintNat(scene: Scene, rect: Rect): void {
  const { pen } = scene;
  const { colours } = pen.palette;
  box(scene, rect, 6, colours.surface, colours.nat, [3, 2]);
  if (detailAt(scene.zoom) === 'blocks') return;
  const face = { weight: 500, size: 11, family: 'sans' } as const;
  const text = chartMessages.host.nat;
  const x = rect.x + (rect.width - pen.width(text, face)) / 2;
  pen.write(text, face, colours.nat, x, rect.y + rect.height / 2);
}

/** The band's border takes a pixel of its inside, as on the page. */
function inside(host: HostBand, rect: Rect): Rect {
  const placed = within(host.rect, rect);
  return { ...placed, x: placed.x + 1, y: placed.y + 1 };
}

function box(
  { pen, zoom }: Scene,
  rect: Rect,
  radius: number,
  fill: string,
  line: string,
  dash: number[] = [],
): void {
  const { context } = pen;
  context.beginPath();
  context.roundRect(rect.x + 0.5, rect.y + 0.5, rect.width - 1, rect.height - 1, radius);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = line;
  context.lineWidth = Math.max(1, 0.75 / zoom);
  context.setLineDash(zoom < 0.3 ? [] : dash);
  context.stroke();
}

function paintTitle({ pen }: Scene, { rect, name }: HostBand): void {
  const { context, palette } = pen;
  const middle = rect.y + 3 + measures.hostTitle / 2;
  const face = { weight: 600, size: palette.sizes.name, family: 'sans' } as const;
  paintIcon(context, palette.icon('host'), { x: rect.x + inset.title, y: middle - 7, size: 14 });
  const x = rect.x + inset.title + 22;
  const width = pen.write(pen.cut(name, face, measures.cardWidth - 90), face, palette.colours.ink, x, middle);
  const word = { weight: 400, size: 11, family: 'sans' } as const;
  pen.write(chartMessages.host.word, word, palette.colours.host, x + width + 8, middle);
}

function paintSocket(scene: Scene, socket: Socket, rect: Rect): void {
  const { pen } = scene;
  const { colours, sizes } = pen.palette;
  const isOpen = socket.reach === 'everywhere';
  const fill = socket.conflict ? colours.warnWash : isOpen ? colours.openSocket : colours.surface;
  const line = socket.conflict ? colours.warnLine : isOpen ? colours.openSocketLine : colours.line;
  box(scene, rect, 6, fill, line, socket.reach === 'loopback' ? [3, 2] : []);
  if (detailAt(scene.zoom) !== 'words') return;
  const mono = { weight: 400, size: sizes.chip, family: 'mono' } as const;
  const sans = { weight: 400, size: sizes.chip, family: 'sans' } as const;
  const middle = rect.y + rect.height / 2;
  const end = rect.x + rect.width - 9;
  let x = rect.x + 9;
  const icon = pen.palette.icon(socket.conflict ? 'conflict' : socket.reach);
  paintIcon(pen.context, icon, { x, y: middle - 6, size: 12 });
  x += 17;
  x += pen.write(pen.cut(addressOf(socket), mono, end - x), mono, colours.ink, x, middle) + 5;
  x += pen.write(pen.cut('→', sans, end - x), sans, colours.inkFaint, x, middle) + 5;
  pen.write(pen.cut(targetsInShort(socket), sans, end - x), sans, colours.inkSoft, x, middle);
}

function paintInterface(
  scene: Scene,
  { interface: it, name, isAwaited }: HostInterfaceBox,
  rect: Rect,
): void {
  const { pen } = scene;
  const { colours, sizes } = pen.palette;
  box(scene, rect, 6, colours.raised, colours.line, it?.state === 'up' ? [] : [3, 2]);
  if (detailAt(scene.zoom) !== 'words') return;
  const sans = { weight: 500, size: sizes.chip, family: 'sans' } as const;
  const mono = { weight: 400, size: sizes.chip, family: 'mono' } as const;
  const middle = rect.y + rect.height / 2;
  const end = rect.x + rect.width - 7;
  const words = chartMessages.host;
  const unread = isAwaited ? words.interfaceAwaited : words.interfaceUnread;
  const [address] = it?.addresses ?? [];
  const state = it === undefined ? unread : words.interfaceStates[it.state];
  const text = it?.state === 'up' && address !== undefined ? address : state;
  const x = rect.x + 9;
  const used = pen.write(pen.cut(name, sans, end - x), sans, colours.ink, x, middle) + 8;
  const cut = pen.cut(text, mono, end - x - used);
  pen.write(cut, mono, colours.inkSoft, end - pen.width(cut, mono), middle);
}
