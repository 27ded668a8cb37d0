import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecretFile } from './secret-file';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'portolan-secret-'));
});
afterEach(() => rm(directory, { recursive: true }));

test('a secret is made once and then kept', async () => {
  const path = join(directory, 'new', 'secret');
  const made = await readSecretFile(path);
  expect(made).toMatch(/^[\w-]{43}$/);
  expect(await readSecretFile(path)).toBe(made);
});

test('only the owner can read it', async () => {
  const path = join(directory, 'secret');
  await readSecretFile(path);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('servers that start at once end with the same secret', async () => {
  const path = join(directory, 'secret');
  const all = await Promise.all(Array.from({ length: 8 }, () => readSecretFile(path)));
  expect(new Set(all).size).toBe(1);
});

test('a secret that could be guessed is not used', async () => {
  const path = join(directory, 'secret');
  await writeFile(path, 'short');
  await expect(readSecretFile(path)).rejects.toThrow();
});
