import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HandDrivenWatcher } from '../testing/hand-driven-watcher';
import { Hub } from './hub';
import { type StreamClient, waitingBound } from './stream-client';

let watcher: HandDrivenWatcher;
let hub: Hub;

beforeEach(() => {
  vi.useFakeTimers();
  watcher = new HandDrivenWatcher();
  hub = new Hub(watcher);
});
afterEach(() => {
  hub.close();
  vi.useRealTimers();
});

/** The events that a client can read right now, each as its type and id. */
async function read(client: StreamClient, count: number): Promise<string[]> {
  const reader = client.body.getReader();
  const events: string[] = [];
  while (events.length < count) {
    const { done, value } = await reader.read();
    if (done) break;
    const text = new TextDecoder().decode(value);
    const id = /^id: (.*)$/m.exec(text)?.[1];
    events.push(`${/^event: (.*)$/m.exec(text)?.[1]}${id === undefined ? '' : ` ${id}`}`);
  }
  reader.releaseLock();
  return events;
}

test('a new client hears hello, how the engine is, and then what changes', async () => {
  const client = hub.connect(undefined);
  watcher.change();
  expect(await read(client, 3)).toEqual(['hello first-life-7', 'engine', 'change first-life-8']);
});

describe('a client that comes back', () => {
  test('hears what it missed', async () => {
    watcher.change();
    watcher.change();
    const client = hub.connect('first-life-8');
    expect(await read(client, 3)).toEqual(['hello first-life-8', 'change first-life-9', 'engine']);
  });

  test('after more than a thousand changes is told to read afresh', async () => {
    for (let change = 0; change < 1001; change++) watcher.change();
    expect(await read(hub.connect('first-life-7'), 2)).toEqual(['hello first-life-1008', 'reset']);
  });

  test('from another life of the server is told to read afresh', async () => {
    expect(await read(hub.connect('other-life-7'), 2)).toEqual(['hello first-life-7', 'reset']);
  });

  test('after changes too large to wait for it is told to read afresh', async () => {
    for (let change = 0; change < 3; change++) watcher.change(waitingBound / 4);
    expect(await read(hub.connect('first-life-7'), 2)).toEqual(['hello first-life-10', 'reset']);
  });
});

describe('a client that stops reading', () => {
  test('never has more waiting than the bound', () => {
    const client = hub.connect(undefined);
    let most = 0;
    for (let change = 0; change < 2000; change++) {
      watcher.change(10_000);
      most = Math.max(most, client.waitingBytes);
    }
    expect(most).toBeGreaterThan(waitingBound / 2);
    expect(most).toBeLessThanOrEqual(waitingBound);
    expect(client.waitingBytes).toBe(0);
  });

  test('is let go, and its stream ends without what waited', async () => {
    const client = hub.connect(undefined);
    for (let change = 0; change < 200; change++) watcher.change(10_000);
    expect(hub.clientCount).toBe(0);
    expect(await read(client, 99)).toEqual([]);
  });

  test('does not keep others from hearing everything', async () => {
    hub.connect(undefined);
    const other = hub.connect(undefined);
    expect(await read(other, 2)).toHaveLength(2);
    for (let change = 0; change < 150; change++) {
      watcher.change(10_000);
      expect(await read(other, 1)).toEqual([`change first-life-${8 + change}`]);
    }
    expect(hub.clientCount).toBe(1);
  });
});

test('a client that leaves is forgotten', async () => {
  const client = hub.connect(undefined);
  await client.body.cancel();
  watcher.change();
  expect(hub.clientCount).toBe(0);
});

test('every 15 seconds a ping says how fresh the picture is', async () => {
  const client = hub.connect(undefined);
  await read(client, 2);
  vi.advanceTimersByTime(15_000);
  expect(await read(client, 1)).toEqual(['ping']);
});

test('without clients nothing ticks', async () => {
  const client = hub.connect(undefined);
  await client.body.cancel();
  expect(vi.getTimerCount()).toBe(0);
});
