import { appendFile, chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Undo } from '@/lib/domain/plan';
import { ActivityLog } from './activity-log';

let directory: string;
let path: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'portolan-activity-'));
  path = join(directory, 'activity.jsonl');
});
afterEach(() => rm(directory, { recursive: true }));

const undo: Undo = { kind: 'remove-network', networkId: 'net-web', networkName: 'web' };

function aBeginning(over: { undoes?: string; summary?: string } = {}) {
  return {
    who: 'API token at 127.0.0.1',
    engine: 'local',
    operation: 'createNetwork',
    input: { name: 'web' },
    summary: 'Create network web.',
    plan: { ok: true as const, steps: [], warnings: [], commands: [] },
    ...over,
  };
}

function anEnd(over: { result?: 'done' | 'rolledBack' | 'failed'; undo?: Undo } = { undo }) {
  return {
    result: 'done' as const,
    summary: 'Created network web.',
    detail: 'Created network web.',
    ...over,
  };
}

async function done(log: ActivityLog, over: { undoes?: string } = {}): Promise<string> {
  const id = await log.begin(aBeginning(over));
  await log.end(id, anEnd());
  return id;
}

test('what was done is still known after a restart', async () => {
  const id = await done(new ActivityLog(path));
  const { entries } = await new ActivityLog(path).page({});
  expect(entries).toMatchObject([{ id, result: 'done', summary: 'Created network web.', undoable: true }]);
});

test('only the owner can read the log', async () => {
  await done(new ActivityLog(path));
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('the newest comes first, a page at a time, each once', async () => {
  const log = new ActivityLog(path);
  const ids: string[] = [];
  for (let count = 0; count < 5; count++) ids.push(await done(log));
  const first = await log.page({ limit: 2 });
  const second = await log.page({ limit: 2, before: first.next });
  const third = await log.page({ limit: 2, before: second.next });
  const seen = [first, second, third].flatMap((page) => page.entries.map((entry) => entry.id));
  expect(seen).toEqual(ids.reverse());
  expect(third.next).toBeUndefined();
});

describe('a change that was never ended', () => {
  test('runs, as long as this server is at it', async () => {
    const log = new ActivityLog(path);
    await log.begin(aBeginning());
    expect((await log.page({})).entries[0]?.result).toBe('running');
  });

  test('was cut off, if another server was at it', async () => {
    await new ActivityLog(path).begin(aBeginning());
    const { entries } = await new ActivityLog(path).page({});
    expect(entries[0]).toMatchObject({ result: 'interrupted', undoable: false });
  });
});

describe('a change that was taken back', () => {
  test('names what took it back and can not be taken back twice', async () => {
    const log = new ActivityLog(path);
    const id = await done(log);
    const back = await done(log, { undoes: id });
    const { entries } = await new ActivityLog(path).page({});
    expect(entries.find((entry) => entry.id === id)).toMatchObject({ undoneBy: back, undoable: false });
    expect(entries.find((entry) => entry.id === back)).toMatchObject({ undoes: id, undoable: true });
  });

  test('is not taken back by an undo that failed', async () => {
    const log = new ActivityLog(path);
    const id = await done(log);
    await log.end(await log.begin(aBeginning({ undoes: id })), anEnd({ result: 'rolledBack' }));
    const { entries } = await log.page({});
    expect(entries.find((entry) => entry.id === id)).toMatchObject({ undoable: true });
  });
});

describe('a crash in the middle of a line', () => {
  const torn = '{"line":"begun","id":"torn","at":"2026-';

  test('loses no other line', async () => {
    const before = await done(new ActivityLog(path));
    await appendFile(path, torn);
    const log = new ActivityLog(path);
    const after = await done(log);
    expect((await log.page({})).entries.map((entry) => entry.id)).toEqual([after, before]);
    expect((await new ActivityLog(path).page({})).entries.map((entry) => entry.id)).toEqual([after, before]);
  });

  test('is no entry while nothing follows', async () => {
    await writeFile(path, torn);
    expect((await new ActivityLog(path).page({})).entries).toEqual([]);
  });
});

test('a line that is unreadable in the middle loses no other', async () => {
  const before = await done(new ActivityLog(path));
  await appendFile(path, '{"line":"begun"}\nnonsense\n');
  const after = await done(new ActivityLog(path));
  expect((await new ActivityLog(path).page({})).entries.map((entry) => entry.id)).toEqual([after, before]);
});

test('nothing that was written is ever rewritten', async () => {
  const log = new ActivityLog(path);
  await done(log);
  const earlier = await readFile(path, 'utf8');
  await done(log);
  expect((await readFile(path, 'utf8')).startsWith(earlier)).toBe(true);
});

test('what another server appends is seen', async () => {
  const log = new ActivityLog(path);
  await log.page({});
  const id = await done(new ActivityLog(path));
  expect((await log.page({})).entries[0]?.id).toBe(id);
});

test('a log that can not be written keeps a change from being begun', async () => {
  const inTheWay = join(directory, 'a-file');
  await writeFile(inTheWay, '');
  await chmod(inTheWay, 0o600);
  const log = new ActivityLog(join(inTheWay, 'activity.jsonl'));
  await expect(log.begin(aBeginning())).rejects.toMatchObject({ code: 'internal' });
});
