import { describe, expect, test } from 'vitest';
import { anEngine } from '@/lib/domain/testing/factories';
import { chooseEngine } from './choose-engine';

const connected = anEngine({ id: 'local', lastSeenAt: '2026-11-26T10:00:00.000Z' });
const neverHeard = anEngine({ id: 'local', status: 'unreachable', lastSeenAt: '' });
const lost = anEngine({ id: 'local', status: 'unreachable', lastSeenAt: '2026-11-26T10:00:00.000Z' });
const demo = anEngine({ id: 'demo', kind: 'demo' });

const chosen = (...[engines, wanted, shown]: Parameters<typeof chooseEngine>) =>
  chooseEngine(engines, wanted, shown)?.id;

describe('a page that was not told shows', () => {
  test('the real engine', () => expect(chosen([connected, demo], null, undefined)).toBe('local'));
  test('the demo where nothing was ever heard of the real one', () =>
    expect(chosen([neverHeard, demo], null, undefined)).toBe('demo'));
  test('a real engine that was lost, whose picture is kept', () =>
    expect(chosen([lost, demo], null, undefined)).toBe('local'));
  test('an engine that was never heard of where there is no demo', () =>
    expect(chosen([neverHeard], null, undefined)).toBe('local'));
  test('the demo alone', () => expect(chosen([demo], null, undefined)).toBe('demo'));
  test('nothing where there is nothing', () => expect(chosen([], null, undefined)).toBeUndefined());
});

test('what the URL names is shown', () => expect(chosen([connected, demo], 'demo', undefined)).toBe('demo'));
test('a name in the URL that no engine has counts as none', () =>
  expect(chosen([connected, demo], 'gone', undefined)).toBe('local'));
test('an engine that turns up does not take the page away', () =>
  expect(chosen([connected, demo], null, 'demo')).toBe('demo'));
