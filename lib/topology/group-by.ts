import type { Network } from '../domain/network';

/** What the chart's networks can be gathered by. A chart is of one engine, so that is no choice. */
export const groupBys = ['none', 'project', 'stack'] as const;
export type GroupBy = (typeof groupBys)[number];

const labels = { project: 'com.docker.compose.project', stack: 'com.docker.stack.namespace' } as const;

/** @returns the Compose project or Swarm stack that made the network, by its label; undefined where none did, or nothing is gathered. */
export function groupOf(network: Network | undefined, by: GroupBy): string | undefined {
  return by === 'none' ? undefined : network?.labels[labels[by]];
}
