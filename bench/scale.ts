import type { Browser, Page } from '@playwright/test';
import { type RunningServer, startServer } from '@/e2e/start-server';
import { snapshotSchema } from '@/lib/domain/snapshot';
import { createDockerodeClient } from '@/lib/server/engine/dockerode-client';
import type { EngineClient } from '@/lib/server/engine/engine-client';
import { type Changed, type Delays, timeChanges, watchCanvas, watchEdges } from './event-to-dom';
import { firstFrameOf, openPage } from './first-frame';
import { type Frames, framesDuring, pan, zoomInAndOut } from './frames';
import { measurePageSize, type PageSize } from './page-size';
import { type SimulatedEngine, startSimulatedEngine } from './simulated-engine';
import { percentile } from './statistics';
import { openVariantA } from './variant-a/open-variant-a';

/** The product's page at one size. Milliseconds. */
export type ProductPage = {
  firstFrame: number;
  far: PageSize & { pan: Frames; zoom: Frames; eventToCanvas: Delays };
  near: PageSize & { pan: Frames; eventToDom: Delays; whilePanning: Delays };
};

/** Variant a's page at the same size, measured in the same run. */
export type VariantPage = { firstFrame: number; size: PageSize; pan: Frames; eventToDom: Delays };

export type Scale = {
  networks: number;
  containers: number;
  product: ProductPage;
  /** Absent where it was not asked for: at the largest size it takes minutes. */
  variantA?: VariantPage;
};

/** On the margin left of the chart, where nothing is. */
const bare = { x: 238, y: 470 };
const middle = { x: 800, y: 450 };

/** Opens the product, and variant a, on a simulated engine of this size, several times in turn for the first frames. */
export async function measureScale(
  browser: Browser,
  size: { networks: number; containers: number },
  { opens, changes, variantA }: { opens: number; changes: number; variantA: boolean },
): Promise<Scale> {
  const engine = await startSimulatedEngine(size);
  const path = engine.dockerHost.slice('unix://'.length);
  const client = createDockerodeClient({ address: { kind: 'unix', path }, readOnly: true });
  const server = await startServer(engine);
  try {
    await client.readVersion();
    const firstFrames = { product: [] as number[], variant: [] as number[] };
    for (let open = 0; open < opens; open += 1) {
      firstFrames.product.push(await timeFirstFrame(browser, server, openProduct));
      if (variantA) firstFrames.variant.push(await timeFirstFrame(browser, server, openVariantA));
    }
    const at = { browser, server, engine, client, changes };
    const product = await measureProduct(at, percentile(firstFrames.product, 0.5));
    return {
      ...size,
      product,
      ...(variantA && { variantA: await measureVariant(at, percentile(firstFrames.variant, 0.5)) }),
    };
  } finally {
    await server.stop();
    client.close();
    await engine.stop();
  }
}

type Place = {
  browser: Browser;
  server: RunningServer;
  engine: SimulatedEngine;
  client: EngineClient;
  changes: number;
};
type Open = (page: Page, server: RunningServer) => Promise<void>;

async function openProduct(page: Page, server: RunningServer): Promise<void> {
  await page.goto(server.signInUrl);
}

async function timeFirstFrame(browser: Browser, server: RunningServer, open: Open): Promise<number> {
  const page = await signedInPage(browser, server);
  try {
    await open(page, server);
    return await firstFrameOf(page);
  } finally {
    await page.close();
  }
}

/** Variant a needs the session as well; the sign-in page shows no chart. */
async function signedInPage(browser: Browser, server: RunningServer): Promise<Page> {
  const page = await openPage(browser);
  const { cookies } = await signIn(server);
  await page.context().addCookies(cookies);
  return page;
}

async function signIn(server: RunningServer) {
  const reply = await fetch(`${server.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify({ token: server.token }),
  });
  const [pair = ''] = (reply.headers.get('set-cookie') ?? '').split(';');
  const [name = '', value = ''] = pair.split(/=(.*)/);
  return { cookies: [{ name, value, url: server.origin }] };
}

async function measureProduct(
  { browser, server, engine, client, changes }: Place,
  firstFrame: number,
): Promise<ProductPage> {
  const page = await signedInPage(browser, server);
  try {
    await openProduct(page, server);
    await firstFrameOf(page);
    await page.waitForTimeout(2_000);
    const far = {
      ...(await measurePageSize(page)),
      pan: await framesDuring(page, () => pan(page, bare)),
      zoom: await framesDuring(page, () => zoomInAndOut(page, middle)),
    };
    await page.evaluate(watchCanvas);
    const anywhere = await upContainers(server);
    const eventToCanvas = await timeChanges(page, engine.raw, client, anywhere, changes);

    await goNear(page, anywhere[0]?.name ?? '');
    const inView = await mountedOf(page, anywhere);
    await page.evaluate(watchEdges);
    const eventToDom = await timeChanges(page, engine.raw, client, inView, changes);
    const place = await emptyPlace(page);
    const panning = { over: false };
    const hand = (async () => {
      while (!panning.over) await pan(page, place, 60);
    })();
    const whilePanning = await timeChanges(page, engine.raw, client, inView, changes);
    panning.over = true;
    await hand;
    return {
      firstFrame,
      far: { ...far, eventToCanvas },
      near: {
        ...(await measurePageSize(page)),
        pan: await framesDuring(page, () => pan(page, place)),
        eventToDom,
        whilePanning,
      },
    };
  } finally {
    await page.close();
  }
}

async function measureVariant(
  { browser, server, engine, client, changes }: Place,
  firstFrame: number,
): Promise<VariantPage> {
  const page = await signedInPage(browser, server);
  try {
    await openVariantA(page, server);
    await firstFrameOf(page);
    await page.waitForTimeout(2_000);
    const size = await measurePageSize(page);
    const moved = await framesDuring(page, () => pan(page, { x: 4, y: 4 }));
    await page.evaluate(watchEdges);
    const eventToDom = await timeChanges(page, engine.raw, client, await upContainers(server), changes);
    return { firstFrame, size, pan: moved, eventToDom };
  } finally {
    await page.close();
  }
}

/** Running containers with one network and nothing that rides on them. */
async function upContainers(server: RunningServer): Promise<Changed[]> {
  const reply = await server.api('/api/engines/local/snapshot');
  const { endpoints, containers } = snapshotSchema.parse(await reply.json());
  const joined = new Map<string, number>();
  for (const { containerId } of endpoints) joined.set(containerId, (joined.get(containerId) ?? 0) + 1);
  const up = new Set(
    endpoints.flatMap((one) => (one.status === 'up' && one.ipv4 !== undefined ? [one.containerId] : [])),
  );
  return containers.flatMap(({ id, name }) => (up.has(id) && joined.get(id) === 1 ? [{ id, name }] : []));
}

/** Goes to a container as a user does: by the search. */
async function goNear(page: Page, name: string): Promise<void> {
  await page
    .getByRole('searchbox')
    .or(page.getByRole('combobox', { name: 'Search' }))
    .first()
    .fill(name);
  await page.keyboard.press('Enter');
  const leaf = page.getByRole('button', { name: `Container ${name}`, exact: true }).first();
  await leaf.waitFor();
  await page.keyboard.press('Escape');
  for (let step = 0; step < 30; step += 1) {
    const box = await leaf.boundingBox();
    if (box !== null && box.height > 20) return;
    if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, -120);
    await page.waitForTimeout(60);
  }
}

async function mountedOf(page: Page, containers: readonly Changed[]): Promise<Changed[]> {
  const labels = await page
    .getByRole('button', { name: /^Container / })
    .evaluateAll((leaves) => leaves.map((one) => one.getAttribute('aria-label')?.slice('Container '.length)));
  const mounted = new Set(labels);
  return containers.filter(({ name }) => mounted.has(name)).slice(0, 8);
}

async function emptyPlace(page: Page): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(() => {
    for (let y = 120; y < window.innerHeight - 160; y += 8) {
      for (let x = 240; x < window.innerWidth - 240; x += 8) {
        if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y };
      }
    }
    return undefined;
  });
  if (place === undefined) throw new Error('There is no empty place to hold the canvas by.');
  return place;
}
