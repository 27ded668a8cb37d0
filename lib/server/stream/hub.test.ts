import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HandDrivenWatcher } from '../testing/hand-driven-watcher';
import { Hub } from './hub';
import { waitingBound } from './stream-client';

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

/** What a browser has heard, each event as its type and id; one that has stopped reading takes nothing more. */
class Browser extends Writable {
  readonly heard: string[] = [];
  reads = true;

  constructor(lastEventId?: string) {
    super({ decodeStrings: false });
    hub.connect(this, lastEventId);
  }

  override _write(bytes: Uint8Array, _encoding: string, done: () => void): void {
    const text = new TextDecoder().decode(bytes);
    const id = /^id: (.*)$/m.exec(text)?.[1];
    if (!this.reads) return;
    this.heard.push(`${/^event: (.*)$/m.exec(text)?.[1]}${id === undefined ? '' : ` ${id}`}`);
    done();
  }

  /** What was heard since the last time. */
  next(): string[] {
    return this.heard.splice(0);
  }
}

test('a new client hears hello, how the engine is, and then what changes', () => {
  const browser = new Browser();
  watcher.change();
  expect(browser.heard).toEqual(['hello first-life-7', 'engine', 'change first-life-8']);
});

describe('a client that comes back', () => {
  test('hears what it missed', () => {
    watcher.change();
    watcher.change();
    const browser = new Browser('first-life-8');
    expect(browser.heard).toEqual(['hello first-life-8', 'change first-life-9', 'engine']);
  });

  test('after more than a thousand changes is told to read afresh', () => {
    for (let change = 0; change < 1001; change++) watcher.change();
    expect(new Browser('first-life-7').heard).toEqual(['hello first-life-1008', 'reset', 'engine']);
  });

  test('from another life of the server is told to read afresh', () => {
    expect(new Browser('other-life-7').heard).toEqual(['hello first-life-7', 'reset', 'engine']);
  });

  test('after changes too large to wait for it is told to read afresh', () => {
    for (let change = 0; change < 3; change++) watcher.change(waitingBound / 4);
    expect(new Browser('first-life-7').heard).toEqual(['hello first-life-10', 'reset', 'engine']);
    expect(new Browser('first-life-9').heard).toEqual([
      'hello first-life-9',
      'change first-life-10',
      'engine',
    ]);
  });
});

describe('a change larger than a new picture would be', () => {
  test('is told as such, and heard again from the next change on', () => {
    const browser = new Browser();
    watcher.change(waitingBound);
    watcher.change();
    expect(browser.heard.slice(2)).toEqual(['reset', 'change first-life-9']);
  });

  test('can not be resumed over, but after it', () => {
    watcher.change(waitingBound);
    watcher.change();
    expect(new Browser('first-life-7').heard).toContain('reset');
    expect(new Browser('first-life-8').heard).toEqual([
      'hello first-life-8',
      'change first-life-9',
      'engine',
    ]);
  });
});

describe('a client that stops reading', () => {
  function stalled(): Browser {
    const browser = new Browser();
    browser.reads = false;
    return browser;
  }

  test('never has more waiting than the bound, and is let go', () => {
    const browser = stalled();
    let most = 0;
    for (let change = 0; change < 200; change++) {
      watcher.change(10_000);
      if (!browser.destroyed) most = Math.max(most, browser.writableLength);
    }
    expect(most).toBeGreaterThan(waitingBound / 2);
    expect(most).toBeLessThanOrEqual(waitingBound);
    expect([browser.destroyed, hub.clientCount]).toEqual([true, 0]);
  });

  test('does not keep others from hearing everything', () => {
    const [first, other] = [stalled(), new Browser()];
    other.next();
    for (let change = 0; change < 150; change++) {
      watcher.change(10_000);
      expect(other.next()).toEqual([`change first-life-${8 + change}`]);
    }
    expect([first.destroyed, hub.clientCount]).toEqual([true, 1]);
  });
});

test('a change is made into bytes once, however many listen', () => {
  const taken = new Set<Uint8Array>();
  for (let count = 0; count < 50; count++) {
    const browser = new Browser();
    browser._write = (bytes, _encoding, done) => {
      taken.add(bytes);
      done();
    };
  }
  watcher.change();
  expect(taken.size).toBe(1);
});

test('a client that leaves is forgotten', async () => {
  const browser = new Browser();
  browser.destroy();
  await vi.waitFor(() => expect(hub.clientCount).toBe(0));
  watcher.change();
  expect(browser.heard).not.toContain('change first-life-8');
});

test('every 15 seconds a ping says how fresh the picture is', () => {
  const browser = new Browser();
  browser.next();
  vi.advanceTimersByTime(15_000);
  expect(browser.heard).toEqual(['ping']);
});

test('without clients nothing ticks', async () => {
  new Browser().destroy();
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
});
