import type { ChannelGraph } from './channel-graph';

/** Part of its length that a run costs more for every edge in it already: spreads edges over ways that are alike. */
const crowding = 0.06;
/** A gutter holds so many lanes; beyond, it is as if twice as long. */
const lanesPerGutter = 5;

/** How many edges run from each node of a graph in each direction, and what it costs to run there too. */
export class Crowd {
  private readonly edges: Int32Array;

  constructor(private readonly graph: ChannelGraph) {
    this.edges = new Int32Array(graph.points.length * 4);
  }

  /** @returns the cost of going from a node to its neighbour, at least the distance; infinite where there is none. */
  costOf(node: number, direction: number): number {
    const run = node * 4 + direction;
    const a = this.graph.points[node];
    const b = this.graph.points[this.graph.neighbours[run] ?? -1];
    if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY;
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    const others = this.edges[run] ?? 0;
    return length * (1 + crowding * others + (others >= lanesPerGutter ? 1 : 0));
  }

  /** Counts edges that belong together: those of a tree run on one line, so they crowd it once. */
  add(paths: readonly (readonly number[])[]): void {
    const runs = new Set<number>();
    for (const nodes of paths) {
      for (const [index, node] of nodes.entries()) {
        const next = nodes[index + 1];
        if (next === undefined) continue;
        for (let direction = 0; direction < 4; direction += 1) {
          if (this.graph.neighbours[node * 4 + direction] !== next) continue;
          runs.add(node * 4 + direction);
          runs.add(next * 4 + ((direction + 2) % 4));
        }
      }
    }
    for (const run of runs) this.edges[run] = (this.edges[run] ?? 0) + 1;
  }
}
