import { chartMessages } from '@/lib/messages/chart';
import type { Card, Rect } from '@/lib/topology/chart';
import { flagsOf, flagsThatFit } from '../cards/card-flags';
import { driverWord } from '../cards/describe-card';
import { paintIcon } from './icon-shapes';
import type { Hues } from './palette';
import type { Scene } from './scene';

const left = 15;
const right = 13;
const iconSize = 14;
const gap = 8;
const top = 1;
const height = 56;
const padTop = 4;
const lineHeight = 16;
/** Names are never smaller on the screen, px. */
const leastName = 10.5;
/** A card narrower than this on the screen has no room for a name that tells anything, px. */
const leastCard = 46;
/** The mark of a problem is never smaller on the screen, px. */
const markPx = 10;

/** @returns the name on a card; that of the card of what has no network is the page's own. */
export function cardName(card: Card): string {
  return card.kind === 'elsewhere' ? chartMessages.elsewhere : card.name;
}

/** What stands in a card's upper part: mark, name, count, and in a second line driver, subnet and flags, as `CardHeader` has it. */
export function paintHeader(scene: Scene, card: Card, rect: Rect, hues: Hues): void {
  const { pen, zoom, band } = scene;
  const { colours, sizes } = pen.palette;
  if (rect.width * zoom < leastCard) return;
  const isAlone = band === 'far';
  const size = isAlone ? Math.max(sizes.name, leastName / zoom) : sizes.name;
  const face = { weight: 600, size, family: 'sans' } as const;
  const nameHeight = size * 1.4;
  const block = isAlone ? nameHeight : nameHeight + 2 + lineHeight;
  const start = rect.y + top + padTop + Math.max(0, (height - padTop - block) / 2);
  const middle = start + nameHeight / 2;
  const end = rect.x + rect.width - right;
  let x = rect.x + left;
  if (size > 36) {
    // From so far away the name is as large as its card's upper rows, and lies on them.
    pen.context.fillStyle = colours.surface;
    pen.context.fillRect(rect.x + 3 / zoom, rect.y + 3 / zoom, rect.width - 6 / zoom, size * 1.25);
    pen.write(
      pen.cutMiddle(cardName(card), face, rect.width - 8 / zoom),
      face,
      colours.ink,
      rect.x + 4 / zoom,
      rect.y + 2.5 / zoom + size * 0.62,
    );
    return;
  }
  const icon = pen.palette.icon(iconOf(card)) ?? pen.palette.icon('driver:plugin');
  paintIcon(pen.context, icon, { x, y: middle - iconSize / 2, size: iconSize });
  x += iconSize + gap;
  let room = end - x;
  if (band === 'near') {
    const count =
      card.total === 0
        ? chartMessages.noMembers
        : chartMessages.upCount({ up: card.counts.up, total: card.total });
    const small = { weight: 400, size: 11, family: 'sans' } as const;
    const width = pen.width(count, small);
    pen.write(count, small, colours.inkFaint, end - width, middle);
    room -= width + gap;
  }
  if (scene.view.marks.networks.has(card.id)) {
    const side = Math.max(iconSize, markPx / zoom);
    paintIcon(pen.context, pen.palette.icon('problem'), {
      x: x + room - side,
      y: middle - side / 2,
      size: side,
    });
    room -= side + gap;
  }
  pen.write(pen.cutMiddle(cardName(card), face, room), face, colours.ink, x, middle);
  if (!isAlone) paintLine(scene, card, rect, hues, start + nameHeight + 2 + lineHeight / 2);
}

function iconOf(card: Card): string {
  if (card.kind === 'missing' || card.kind === 'elsewhere') return card.kind;
  const driver = card.network?.driver ?? 'null';
  return `driver:${driver}`;
}

/** Characters of 11 px type in the second line of a card of one column. */
const lineRoom = 42;

function paintLine(scene: Scene, card: Card, rect: Rect, hues: Hues, middle: number): void {
  const { pen, band } = scene;
  const { colours, sizes } = pen.palette;
  const sans = { weight: 400, size: sizes.line, family: 'sans' } as const;
  const end = rect.x + rect.width - right;
  let x = rect.x + left;
  const { network } = card;
  if (network === undefined || card.kind === 'none') {
    const text =
      card.kind === 'missing'
        ? chartMessages.missing
        : card.kind === 'elsewhere'
          ? chartMessages.elsewhereHint
          : chartMessages.noNetworkAtAll;
    pen.write(
      pen.cut(text, sans, end - x),
      sans,
      card.kind === 'missing' ? hues.hue : colours.inkSoft,
      x,
      middle,
    );
    return;
  }
  const mono = { weight: 400, size: sizes.line, family: 'mono' } as const;
  const driver = driverWord(network.driver);
  const parent = network.parent === undefined ? '' : chartMessages.parent({ parent: network.parent });
  const [subnet, ...more] = network.subnets;
  const subnetText = subnet?.subnet ?? chartMessages.noSubnet;
  const used = driver.length + parent.length + subnetText.length + (more.length > 0 ? 3 : 0) + 4;
  const { shown, hidden } = flagsThatFit(flagsOf(network), lineRoom * Math.sqrt(card.columns) - used);
  x +=
    pen.write(parent === '' ? driver : `${driver} ${parent}`, { ...sans, weight: 500 }, hues.hue, x, middle) +
    gap;
  x += pen.write(pen.cut(subnetText, mono, end - x), mono, colours.inkSoft, x, middle);
  if (more.length > 0) x += pen.write(` +${more.length}`, mono, colours.inkFaint, x, middle);
  if (band !== 'near') return;
  const flags = [...shown.map(({ word }) => word), ...(hidden.length > 0 ? [`+${hidden.length}`] : [])];
  for (const word of flags) x = paintFlag(scene, word, x + gap, middle, end);
}

/** @returns where the flag ends; it is left out where it has no room. */
function paintFlag({ pen }: Scene, word: string, x: number, middle: number, end: number): number {
  const face = { weight: 400, size: 10.5, family: 'sans' } as const;
  const width = pen.width(word, face) + 12;
  if (x + width > end) return x;
  const { context, palette } = pen;
  context.beginPath();
  context.roundRect(x + 0.5, middle - 8, width - 1, 16, 4);
  context.strokeStyle = palette.colours.line;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.stroke();
  pen.write(word, face, palette.colours.inkSoft, x + 6, middle);
  return x + width;
}
