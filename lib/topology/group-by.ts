import type { Network } from '../domain/network';
import { composeProject, swarmStack } from '../domain/network-project';

/** What the chart's networks can be gathered by. A chart is of one engine, so that is no choice. */
export const groupBys = ['none', 'project', 'stack'] as const;
export type GroupBy = (typeof groupBys)[number];

/** @returns the Compose project or Swarm stack that made the network, by its label; undefined where none did, or nothing is gathered. */
export function groupOf(network: Network | undefined, by: GroupBy): string | undefined {
  if (network === undefined || by === 'none') return undefined;
  return by === 'project' ? composeProject(network) : swarmStack(network);
}
