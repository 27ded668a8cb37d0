import type { Explanation } from '../domain/reachability/explanation';

/** The words of the table that tells of everyone whether they reach everyone. */
export const matrixMessages = {
  open: 'Everyone to everyone…',
  title: 'Everyone to everyone',
  description:
    'Each row reaches, or does not reach, each column, from what the engine declares now. A cell opens its question.',
  close: 'Close the table',
  scope: 'Among',
  scopes: {
    shown: 'what the filters show',
    network: ({ name }: { name: string }) => `members of ${name}`,
    project: ({ name }: { name: string }) => `project ${name}`,
  },
  table: 'Who reaches whom',
  corner: 'from ↓ to →',
  ends: 'Host and outside too',
  working: ({ done, total }: { done: number; total: number }) => `${done} of ${total} pairs looked at`,
  tooMany: ({ count, most }: { count: number; most: number }) =>
    `${count} containers are too many for one table; ${most} fit.`,
  narrow: 'Choose one network or project above, or set filters beside the chart.',
  tooFew: 'There are not two to ask about here.',
  marks: { reachable: '✓', unreachable: '✕', unknown: '?' } satisfies Record<Explanation['verdict'], string>,
  counts: ({ reachable, unreachable, unknown }: Record<Explanation['verdict'], number>) =>
    [
      `${reachable} reachable`,
      `${unreachable} not reachable`,
      ...(unknown > 0 ? [`${unknown} can not be told`] : []),
    ].join(' · '),
  cell: ({ from, to, verdict }: { from: string; to: string; verdict: string }) =>
    `${from} to ${to}: ${verdict}`,
  pending: 'not looked at yet',
  itself: ({ name }: { name: string }) => `${name} itself`,
} as const;
