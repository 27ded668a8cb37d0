import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { percentile } from './statistics';

/** Times between frames of a page, milliseconds, while something went on; and how many tasks blocked it for more than 50 ms. */
export type Frames = { p50: number; p95: number; max: number; count: number; longTasks: number };

declare global {
  interface Window {
    portolanFrames?: { deltas: number[]; longTasks: number; over: boolean };
  }
}

/** One frame at 60 Hz, milliseconds, with what a clock's rounding adds. */
export const vsync = 17;

/** Records the page's frames while `work` goes on. */
export async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(recordFrames);
  await work();
  const told = await page.evaluate(() => {
    const record = window.portolanFrames;
    if (record) record.over = true;
    return record;
  });
  if (told === undefined || told.deltas.length === 0) throw new Error('No frames were recorded.');
  const { deltas, longTasks } = told;
  return {
    p50: percentile(deltas, 0.5),
    p95: percentile(deltas, 0.95),
    max: percentile(deltas, 1),
    count: deltas.length,
    longTasks,
  };
}

/** Drags the bare canvas about, as a hand does, and back to where it was, for about two seconds. @param from a point with nothing on it */
export async function pan(page: Page, from: { x: number; y: number }, steps = 120): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 0; step < steps; step += 1) {
    const angle = (step / steps) * 2 * Math.PI;
    await page.mouse.move(from.x + 260 * Math.sin(angle), from.y + 160 * Math.sin(2 * angle));
    await sleep(14);
  }
  await page.mouse.up();
}

/** Turns the wheel in and out again over a point, for about two seconds. */
export async function zoomInAndOut(page: Page, at: { x: number; y: number }): Promise<void> {
  await page.mouse.move(at.x, at.y);
  for (const way of [-1, 1]) {
    for (let step = 0; step < 50; step += 1) {
      await page.mouse.wheel(0, way * 60);
      await sleep(18);
    }
  }
}

/** Runs in the page. */
function recordFrames(): void {
  const record: NonNullable<Window['portolanFrames']> = { deltas: [], longTasks: 0, over: false };
  window.portolanFrames = record;
  const observer = new PerformanceObserver((list) => {
    record.longTasks += list.getEntries().length;
  });
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  const tick = (now: number) => {
    record.deltas.push(now - last);
    last = now;
    if (record.over) observer.disconnect();
    else requestAnimationFrame(tick);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(tick);
  });
}
