import type { Rect } from './chart';

/** Px: how far a flow within one column of leaves bends out, at least and at most. */
const bend = { least: 16, most: 72 };

/**
 * A flow's line from one thing to another, as an SVG path: beside a column of leaves it bends out to the right, between columns it goes
 * from side to side, and to something that lies above or below, such as the outside, it rises.
 */
export function flowLine(from: Rect, to: Rect): string {
  const [a, b] = [middleOf(from), middleOf(to)];
  if (isWide(to) || isWide(from)) return rising(from, to);
  if (Math.abs(a.x - b.x) < Math.min(from.width, to.width) / 2) {
    const start = { x: from.x + from.width - 4, y: a.y };
    const end = { x: to.x + to.width - 4, y: b.y };
    const out = Math.min(bend.most, bend.least + Math.abs(a.y - b.y) / 3);
    return `M${start.x} ${start.y}C${start.x + out} ${start.y} ${end.x + out} ${end.y} ${end.x} ${end.y}`;
  }
  const isRight = b.x > a.x;
  const start = { x: isRight ? from.x + from.width : from.x, y: a.y };
  const end = { x: isRight ? to.x : to.x + to.width, y: b.y };
  const half = (start.x + end.x) / 2;
  return `M${start.x} ${start.y}C${half} ${start.y} ${half} ${end.y} ${end.x} ${end.y}`;
}

/** The outside and the host lie above all: from where they are nearest. */
function rising(from: Rect, to: Rect): string {
  const start = towards(from, to);
  const end = towards(to, from);
  const half = (start.y + end.y) / 2;
  return `M${start.x} ${start.y}C${start.x} ${half} ${end.x} ${half} ${end.x} ${end.y}`;
}

function towards(own: Rect, other: Rect): { x: number; y: number } {
  const inset = Math.min(20, own.width / 2);
  const aim = isWide(own) ? middleOf(other).x : middleOf(own).x;
  return {
    x: Math.max(own.x + inset, Math.min(own.x + own.width - inset, aim)),
    y: middleOf(other).y < middleOf(own).y ? own.y : own.y + own.height,
  };
}

function isWide({ width }: Rect): boolean {
  return width > 400;
}

function middleOf({ x, y, width, height }: Rect): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
