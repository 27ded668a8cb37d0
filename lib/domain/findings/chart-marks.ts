import type { Finding } from './finding';
import type { FindingCode } from './finding-facts';

/** The networks and containers that bear a mark on the chart, by id. */
export type ChartMarks = { networks: ReadonlySet<string>; containers: ReadonlySet<string> };

export const noMarks: ChartMarks = { networks: new Set(), containers: new Set() };

/** What the status of a row tells already. */
const toldByStatus: ReadonlySet<FindingCode> = new Set(['unhealthy', 'network-missing', 'ghost-endpoint']);

/** Marks are for problems alone: what is worth a look in a list is not worth one at every glance. */
export function chartMarks(findings: Iterable<Finding>): ChartMarks {
  const networks = new Set<string>();
  const containers = new Set<string>();
  for (const { severity, code, subject } of findings) {
    if (severity !== 'problem' || toldByStatus.has(code)) continue;
    (subject.kind === 'network' ? networks : containers).add(subject.id);
  }
  return networks.size + containers.size === 0 ? noMarks : { networks, containers };
}

/** @returns the marks before where they are the same, so that nothing is drawn anew for them. */
export function keepSameMarks(before: ChartMarks, after: ChartMarks): ChartMarks {
  return isSame(before.networks, after.networks) && isSame(before.containers, after.containers)
    ? before
    : after;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
