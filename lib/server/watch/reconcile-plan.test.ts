import { expect, it } from 'vitest';
import { reconcilePart } from './reconcile-plan';

const parts = (swarm: Parameters<typeof reconcilePart>[1]) =>
  Array.from({ length: 10 }, (_, index) => reconcilePart(index + 1, swarm));

it('reads containers, and networks at each tenth tick', () => {
  expect(parts({ state: 'inactive' })).toEqual([...Array(9).fill('containers'), 'networks']);
});

it('reads the tasks as well on a Swarm’s manager, and asks now and then whether it still is one', () => {
  expect(new Set(parts({ state: 'active', role: 'manager' }))).toEqual(
    new Set(['containers', 'tasks', 'info', 'networks']),
  );
});

it('reads no tasks on a worker, which may not', () => {
  expect(parts({ state: 'active', role: 'worker' })).not.toContain('tasks');
});
