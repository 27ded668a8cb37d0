import { expect, test } from 'vitest';
import { wayTarget } from './way-target';

test.each([
  [{ names: ['db', 'postgres'], address: '10.0.0.2' }, 5432, 'db:5432'],
  [{ names: [], address: '10.0.0.2' }, 5432, '10.0.0.2:5432'],
  [{ names: [], address: 'fd00::2' }, 80, '[fd00::2]:80'],
  [{ names: ['db'], address: '10.0.0.2' }, undefined, 'db'],
  [{ names: [], address: '172.17.0.1', port: 8080 }, 80, '172.17.0.1:8080'],
  [{ names: [] }, 80, undefined],
])('%o on port %s is taken by %s', (way, port, target) => {
  expect(wayTarget(way, port)).toBe(target);
});
