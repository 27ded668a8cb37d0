import type { Browser, Page } from '@playwright/test';
import type { RunningServer } from '@/e2e/start-server';
import type { EngineClient } from '@/lib/server/engine/engine-client';
import type { RawEngine } from './raw-engine';
import { percentile } from './statistics';
import type { World } from './world';

/** Milliseconds from the engine's own time of an event to the page showing it. */
export type Delays = { p50: number; p95: number; max: number; changes: number };

/** A container that can be paused. */
export type Changed = { id: string; name: string };

declare global {
  interface Window {
    /** When each edge's accessible name first said what it says now, milliseconds since 1970; or when the canvas was last painted anew. */
    portolanSeen?: Map<string, number>;
  }
}

/** Opens the product and times changes from their event to the page, at a size at which every container is an element. */
export async function measureEventToDom(
  browser: Browser,
  server: RunningServer,
  client: EngineClient,
  raw: RawEngine,
  world: World,
  changes: number,
): Promise<Delays & { containers: number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(server.signInUrl);
    await page.getByRole('button', { name: `Container ${world.containers[0]?.name}`, exact: true }).waitFor();
    await page.evaluate(watchEdges);
    const delays = await timeChanges(page, raw, client, world.containers, changes);
    return { ...delays, containers: world.containers.length };
  } finally {
    await page.close();
  }
}

/**
 * Pauses and unpauses running containers, one after the other, and times from the event's `timeNano` to the page's showing of it, which
 * `watchEdges` or `watchCanvas` notes. Engine, server and browser are on one machine, hence on one clock.
 */
export async function timeChanges(
  page: Page,
  raw: RawEngine,
  client: EngineClient,
  containers: readonly Changed[],
  changes: number,
): Promise<Delays> {
  const events = await hearPauses(client);
  try {
    const samples: number[] = [];
    for (let index = 0; index < changes; index += 1) {
      const container = containers[Math.floor(index / 2) % containers.length];
      if (!container) throw new Error('There is no container to change.');
      const way = index % 2 === 0 ? pausing : unpausing;
      samples.push(await Promise.race([timeChange(page, raw, events.times, container, way), events.broken]));
    }
    return {
      p50: percentile(samples, 0.5),
      p95: percentile(samples, 0.95),
      max: percentile(samples, 1),
      changes,
    };
  } finally {
    events.end();
  }
}

const pausing = { action: 'pause', status: 'paused' } as const;
const unpausing = { action: 'unpause', status: 'up' } as const;

/** @returns milliseconds from the engine's time of the event to the page's showing of it. */
async function timeChange(
  page: Page,
  raw: RawEngine,
  times: Map<string, number>,
  container: Changed,
  { action, status }: typeof pausing | typeof unpausing,
): Promise<number> {
  await page.evaluate(() => window.portolanSeen?.clear());
  times.clear();
  await raw.call('POST', `/v1.41/containers/${container.id}/${action}`);
  const seen = await page.waitForFunction(
    ([start, end]) =>
      [...(window.portolanSeen ?? [])].find(
        ([label]) => label === 'canvas' || (label.startsWith(start) && label.endsWith(end)),
      )?.[1],
    [`${container.name} on `, `: ${status}`] as const,
    { polling: 20, timeout: 10_000 },
  );
  const shown = await seen.jsonValue();
  const at = times.get(`${container.id}:${action}`);
  if (at === undefined || shown === undefined) throw new Error(`No event came for ${action}.`);
  return shown - at;
}

/** Listens beside the product. `times` are the engine's, milliseconds; `broken` rejects when the stream breaks. */
async function hearPauses(client: EngineClient): Promise<{
  times: Map<string, number>;
  broken: Promise<never>;
  end: () => void;
}> {
  const times = new Map<string, number>();
  const over = new AbortController();
  let opened = () => {};
  const open = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const stream = client.readEvents({
    signal: over.signal,
    onOpen: opened,
    onEvent: ({ action, actorId, timeNano }) => {
      if (action !== 'pause' && action !== 'unpause') return;
      times.set(`${actorId}:${action}`, Number(timeNano) / 1e6);
    },
  });
  // It resolves only where `end` was called, when nobody waits for it any more.
  const broken = stream.then(() => new Promise<never>(() => undefined));
  await Promise.race([open, broken]);
  return { times, broken, end: () => over.abort() };
}

/** Runs in the page. No function in it may have a name: tsx would wrap it in a helper that the page lacks. */
export function watchEdges(): void {
  window.portolanSeen = new Map();
  new MutationObserver((mutations) => {
    const now = performance.timeOrigin + performance.now();
    for (const node of mutations.flatMap((one) => [one.target, ...one.addedNodes])) {
      if (!(node instanceof Element)) continue;
      for (const edge of [node, ...node.querySelectorAll('[role="img"][aria-label]')]) {
        window.portolanSeen?.set(edge.getAttribute('aria-label') ?? '', now);
      }
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-label'],
  });
}

/** Runs in the page: notes when the canvas was first painted from a later snapshot than before, once that painting ended. */
export function watchCanvas(): void {
  window.portolanSeen = new Map();
  let shownOf = document.querySelector('.chart')?.getAttribute('data-sequence');
  const { setTransform } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.setTransform = function noted(...given: unknown[]) {
    const sequence = this.canvas.closest('.chart')?.getAttribute('data-sequence');
    if (this.canvas.classList.contains('chart-far') && sequence !== shownOf) {
      shownOf = sequence;
      // A painting is one task: this comes right after it.
      queueMicrotask(() => window.portolanSeen?.set('canvas', performance.timeOrigin + performance.now()));
    }
    return Reflect.apply(setTransform, this, given);
  };
}
