import type { Point } from '../chart';
import type { Line } from './channels';

/** Neighbours of a node are kept in this order; a direction's axis is its parity (even is vertical), its reverse two further. */
const directions = { up: 0, right: 1, down: 2, left: 3 } as const;

/** Crossings of the channels' lines, and the places on them where an edge may begin or end. -1 stands for no neighbour. */
export type ChannelGraph = {
  points: readonly Point[];
  /** Four for each node: `neighbours[node * 4 + direction]`. */
  neighbours: Int32Array;
  /** The node at a place that was asked for; undefined where no line runs there. */
  nodeAt: (point: Point) => number | undefined;
};

/**
 * @param stops places that must be nodes, such as where a leaf's stub meets the gutter. Those on no line are left out.
 */
export function channelGraph(lines: readonly Line[], stops: readonly Point[]): ChannelGraph {
  const points: Point[] = [];
  const ids = new Map<number, Map<number, number>>();
  const node = (x: number, y: number): number => {
    const column = ids.get(x) ?? new Map<number, number>();
    ids.set(x, column);
    const known = column.get(y);
    if (known !== undefined) return known;
    column.set(y, points.length);
    points.push({ x, y });
    return points.length - 1;
  };
  const vertical = lines.filter((line) => line.vertical).sort((a, b) => a.at - b.at);
  const horizontal = lines.filter((line) => !line.vertical);
  const onLine = new Map<Line, number[]>(lines.map((line) => [line, []]));
  for (const across of horizontal) {
    for (const down of vertical) {
      if (down.at < across.from) continue;
      if (down.at > across.to) break;
      if (across.at < down.from || across.at > down.to) continue;
      const id = node(down.at, across.at);
      onLine.get(across)?.push(id);
      onLine.get(down)?.push(id);
    }
  }
  addStops(stops, vertical, horizontal, (line, point) => onLine.get(line)?.push(node(point.x, point.y)));
  const neighbours = new Int32Array(points.length * 4).fill(-1);
  for (const [line, nodes] of onLine) link(line, nodes, points, neighbours);
  return { points, neighbours, nodeAt: ({ x, y }) => ids.get(x)?.get(y) };
}

function addStops(
  stops: readonly Point[],
  vertical: readonly Line[],
  horizontal: readonly Line[],
  add: (line: Line, point: Point) => void,
): void {
  const byX = groupByAt(vertical);
  const byY = groupByAt(horizontal);
  for (const stop of stops) {
    for (const line of byX.get(stop.x) ?? []) if (line.from <= stop.y && stop.y <= line.to) add(line, stop);
    for (const line of byY.get(stop.y) ?? []) if (line.from <= stop.x && stop.x <= line.to) add(line, stop);
  }
}

function groupByAt(lines: readonly Line[]): Map<number, Line[]> {
  const grouped = new Map<number, Line[]>();
  for (const line of lines) grouped.set(line.at, [...(grouped.get(line.at) ?? []), line]);
  return grouped;
}

function link(line: Line, nodes: number[], points: readonly Point[], neighbours: Int32Array): void {
  const position = (id: number) => (line.vertical ? points[id]?.y : points[id]?.x) ?? 0;
  const sorted = [...new Set(nodes)].sort((a, b) => position(a) - position(b));
  const [back, forth] = line.vertical
    ? [directions.up, directions.down]
    : [directions.left, directions.right];
  for (const [index, id] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next === undefined) continue;
    neighbours[id * 4 + forth] = next;
    neighbours[next * 4 + back] = id;
  }
}
