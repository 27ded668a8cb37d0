import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EndedSessions } from './ended-sessions';

let directory: string;
let path: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'portolan-ended-'));
  path = join(directory, 'new', 'ended-sessions');
});
afterEach(() => rm(directory, { recursive: true }));

test('only a session that was ended is over', async () => {
  const ended = await EndedSessions.read(path);
  await ended.end('0badcafe');
  expect([ended.has('0badcafe'), ended.has('00000000')]).toEqual([true, false]);
});

test('it stays so after a new start', async () => {
  const before = await EndedSessions.read(path);
  await before.end('0badcafe');
  await before.end('deadbeef');
  const after = await EndedSessions.read(path);
  expect([after.has('0badcafe'), after.has('deadbeef')]).toEqual([true, true]);
});

test('only the owner can read the file', async () => {
  await (await EndedSessions.read(path)).end('0badcafe');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
