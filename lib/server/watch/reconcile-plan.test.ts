import { expect, it } from 'vitest';
import { reconcileParts } from './reconcile-plan';

const ticks = (swarm: Parameters<typeof reconcileParts>[1]) =>
  Array.from({ length: 10 }, (_, index) => reconcileParts(index + 1, swarm));

it('reads containers, and networks at each tenth tick', () => {
  expect(ticks({ state: 'inactive' })).toEqual([...Array(9).fill(['containers']), ['networks']]);
});

it('reads the tasks as well on a Swarm’s manager, which are refused once it is none', () => {
  expect(ticks({ state: 'active', role: 'manager' })).toEqual([
    ...Array(9).fill(['containers', 'tasks']),
    ['networks', 'tasks'],
  ]);
});

it.each([{ state: 'active', role: 'worker' } as const, { state: 'locked' } as const])(
  'asks an engine that may not read tasks each time whether it is still in the Swarm: %o',
  (swarm) => {
    for (const parts of ticks(swarm)) expect(parts).toContain('info');
  },
);
