import type { Point } from '../chart';
import type { ChannelGraph } from './channel-graph';
import { Crowd } from './crowd';
import { simplify } from './polyline';
import { PriorityQueue } from './priority-queue';

/** An end of an edge: its own point, and the stop on a channel's line that a straight stub leads to. */
export type Port = { point: Point; stop: Point };

/** A path found: from port to port by way of the channels' nodes. */
type Path = { from: Port; to: Port; nodes: number[] };

/** A bend is worth a detour of this many px: few bends make an edge easy to follow. */
const bendCost = 60;

type End = { port: Port; node: number; vertical: boolean; stub: number };

/**
 * Finds ways through the channels and keeps count of how crowded they get.
 * One finder serves one layout; the order of its searches matters, so callers must keep to a fixed one.
 */
export class PathFinder {
  private readonly crowd: Crowd;
  private readonly costs: Float64Array;
  private readonly cameFrom: Int32Array;

  constructor(private readonly graph: ChannelGraph) {
    this.crowd = new Crowd(graph);
    this.costs = new Float64Array(graph.points.length * 2);
    this.cameFrom = new Int32Array(graph.points.length * 2);
  }

  /** @returns the corners of the cheapest way from any of the sources to any of the targets; undefined where none leads there. */
  find(sources: readonly Port[], targets: readonly Port[]): Point[] | undefined {
    const goals = this.endsOf(targets);
    if (goals.length === 0) return undefined;
    const [path] = this.search(this.endsOf(sources), [goals]);
    if (path === undefined) return undefined;
    this.crowd.add([path.nodes]);
    return this.cornersOf(path);
  }

  /** @returns the cheapest way from a source to each of many: together they form a tree. */
  findTree(source: Port, targets: readonly (readonly Port[])[]): (Point[] | undefined)[] {
    const paths = this.search(
      this.endsOf([source]),
      targets.map((ports) => this.endsOf(ports)),
    );
    this.crowd.add(paths.flatMap((path) => (path === undefined ? [] : [path.nodes])));
    return paths.map((path) => (path === undefined ? undefined : this.cornersOf(path)));
  }

  private cornersOf({ from, to, nodes }: Path): Point[] {
    const stops = nodes.flatMap((node) => this.graph.points[node] ?? []);
    return simplify([from.point, ...stops, to.point]);
  }

  private endsOf(ports: readonly Port[]): End[] {
    return ports.flatMap((port) => {
      const node = this.graph.nodeAt(port.stop);
      if (node === undefined) return [];
      const vertical = port.point.x === port.stop.x;
      const stub = Math.abs(port.point.x - port.stop.x) + Math.abs(port.point.y - port.stop.y);
      return [{ port, node, vertical, stub }];
    });
  }

  /** States are `node * 2 + axis` by which it was reached: 0 vertical, 1 horizontal. */
  private search(sources: readonly End[], goalGroups: readonly (readonly End[])[]): (Path | undefined)[] {
    const { neighbours } = this.graph;
    const { costs, cameFrom } = this;
    costs.fill(Number.POSITIVE_INFINITY);
    cameFrom.fill(-1);
    const queue = new PriorityQueue();
    const single = goalGroups.length === 1 ? goalGroups[0] : undefined;
    const ahead = (node: number) => (single === undefined ? 0 : this.leastAhead(node, single));
    for (const { node, vertical, stub } of sources) {
      const state = node * 2 + (vertical ? 0 : 1);
      if (stub >= (costs[state] ?? 0)) continue;
      costs[state] = stub;
      queue.push(state, stub + ahead(node));
    }
    const bound = { cost: Number.POSITIVE_INFINITY };
    for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
      const node = state >> 1;
      const cost = costs[state] ?? 0;
      if (single !== undefined) {
        if (cost + ahead(node) >= bound.cost) break;
        for (const goal of single) {
          if (goal.node === node) bound.cost = Math.min(bound.cost, this.arrival(goal));
        }
      }
      for (let direction = 0; direction < 4; direction += 1) {
        const next = neighbours[node * 4 + direction] ?? -1;
        if (next < 0) continue;
        const axis = direction & 1;
        const to = next * 2 + axis;
        const bends = axis === (state & 1) ? 0 : bendCost;
        const total = cost + bends + this.crowd.costOf(node, direction);
        if (total >= (costs[to] ?? 0)) continue;
        costs[to] = total;
        cameFrom[to] = state;
        queue.push(to, total + ahead(next));
      }
    }
    return goalGroups.map((goals) => this.trace(sources, goals));
  }

  private leastAhead(node: number, goals: readonly End[]): number {
    const here = this.graph.points[node];
    let least = Number.POSITIVE_INFINITY;
    for (const { port } of goals) {
      if (here === undefined) break;
      least = Math.min(least, Math.abs(here.x - port.stop.x) + Math.abs(here.y - port.stop.y));
    }
    return least;
  }

  /** The cost of having arrived at a goal, its stub and the bend into it included. */
  private arrival({ node, vertical, stub }: End): number {
    const straight = this.costs[node * 2 + (vertical ? 0 : 1)] ?? Number.POSITIVE_INFINITY;
    const turning = this.costs[node * 2 + (vertical ? 1 : 0)] ?? Number.POSITIVE_INFINITY;
    return stub + Math.min(straight, turning + bendCost);
  }

  private trace(sources: readonly End[], goals: readonly End[]): Path | undefined {
    let best: { goal: End; cost: number } | undefined;
    for (const goal of goals) {
      const cost = this.arrival(goal);
      if (Number.isFinite(cost) && (best === undefined || cost < best.cost)) best = { goal, cost };
    }
    if (best === undefined) return undefined;
    const { node, vertical } = best.goal;
    const straight = node * 2 + (vertical ? 0 : 1);
    const turning = node * 2 + (vertical ? 1 : 0);
    const isStraight = (this.costs[straight] ?? 0) <= (this.costs[turning] ?? 0) + bendCost;
    let state = isStraight ? straight : turning;
    const nodes = [node];
    for (let before = this.cameFrom[state] ?? -1; before >= 0; before = this.cameFrom[state] ?? -1) {
      state = before;
      nodes.push(state >> 1);
    }
    nodes.reverse();
    const axis = state & 1;
    const source = sources.find((end) => end.node === nodes[0] && (end.vertical ? 0 : 1) === axis);
    return source === undefined ? undefined : { from: source.port, to: best.goal.port, nodes };
  }
}
