import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DismissalLog } from './dismissal-log';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-dismissals-'));
  path = join(folder, 'data', 'dismissals.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const why = { key: 'unhealthy.1', evidence: 'e1', reason: 'known', who: 'somebody' };

test('a dismissal is known after a restart, to its own engine only', async () => {
  await new DismissalLog(path).dismiss('local', 'unhealthy', why);
  const log = new DismissalLog(path);
  expect((await log.of('local')).get('unhealthy.1')).toEqual({
    ...why,
    at: expect.stringMatching(/^\d{4}-/),
  });
  expect((await log.of('other')).size).toBe(0);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('the last word counts, whoever wrote it', async () => {
  const log = new DismissalLog(path);
  await log.dismiss('local', 'unhealthy', why);
  await new DismissalLog(path).dismiss('local', 'unhealthy', { ...why, reason: 'another' });
  expect((await log.of('local')).get('unhealthy.1')?.reason).toBe('another');
  expect(await log.restore('local', 'unhealthy.1', 'somebody')).toBe(true);
  expect((await new DismissalLog(path).of('local')).size).toBe(0);
});

test('what was not dismissed is not taken back', async () => {
  expect(await new DismissalLog(path).restore('local', 'unhealthy.1', 'somebody')).toBe(false);
});

test('a torn line is passed over', async () => {
  const log = new DismissalLog(path);
  await log.dismiss('local', 'unhealthy', why);
  await appendFile(path, '{"line":"dismi');
  await log.dismiss('local', 'unhealthy', { ...why, key: 'unhealthy.2' });
  expect([...(await new DismissalLog(path).of('local')).keys()]).toEqual(['unhealthy.1', 'unhealthy.2']);
});

test('one that can not be kept is an error', async () => {
  await writeFile(join(folder, 'data'), 'a file where the folder would be');
  await expect(new DismissalLog(path).dismiss('local', 'unhealthy', why)).rejects.toThrow(
    'could not be kept',
  );
});
