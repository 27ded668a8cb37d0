import type { Browser } from '@playwright/test';
import { type Frames, framesDuring, vsync } from '../frames';
import { growthExponent } from '../growth';
import type { Row } from '../report';
import { measureScale, type ProductPage, type Scale, type VariantPage } from '../scale';

/** What a page costs as the world grows, beside variant a in the same run. */
export async function pageGoals(browser: Browser): Promise<Row[]> {
  const blank = await blankFrames(browser);
  const small = await measureScale(
    browser,
    { networks: 100, containers: 1_000 },
    { opens: 15, changes: 60, variantA: true },
  );
  const middle = await measureScale(
    browser,
    { networks: 300, containers: 3_000 },
    { opens: 5, changes: 20, variantA: false },
  );
  const large = await measureScale(
    browser,
    { networks: 1_000, containers: 10_000 },
    { opens: 8, changes: 60, variantA: true },
  );
  const vast = await measureScale(
    browser,
    { networks: 10_000, containers: 100_000 },
    { opens: 3, changes: 20, variantA: false },
  );
  return [
    {
      what: 'control: frames of a blank page',
      goal: `p95 ≤ ${vsync} ms, else what follows is void`,
      measured: words(blank),
      holds: blank.p95 <= vsync,
    },
    ...eventGoals(large),
    ...frameGoals(large.product),
    ...firstFrameGoals(small, middle, large),
    ...[small, middle, large, vast].map(weightGoal),
    {
      what: 'stretch: 10,000/100,000',
      goal: `pan p95 ≤ ${2 * vsync} ms, first frame ≤ 1 s`,
      measured: `pan ${words(vast.product.far.pan)}; first frame ${vast.product.firstFrame.toFixed(0)} ms`,
      holds: vast.product.far.pan.p95 <= 2 * vsync && vast.product.firstFrame <= 1_000,
    },
  ];
}

async function blankFrames(browser: Browser): Promise<Frames> {
  const page = await browser.newPage();
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto('data:text/html,<title>blank</title>');
  try {
    return await framesDuring(page, () => page.waitForTimeout(2_000));
  } finally {
    await page.close();
  }
}

function eventGoals({ networks, containers, product, variantA }: Scale): Row[] {
  const at = `${networks}/${containers}`;
  const { eventToDom, whilePanning } = product.near;
  const { eventToCanvas } = product.far;
  const rows: Row[] = [
    {
      what: `event to DOM at ${at}, near`,
      goal: 'p50 ≤ 10, p95 ≤ 30 ms',
      measured: delays(eventToDom),
      holds: eventToDom.p50 <= 10 && eventToDom.p95 <= 30,
    },
    {
      what: 'the same while panning',
      goal: 'p95 ≤ 60 ms',
      measured: delays(whilePanning),
      holds: whilePanning.p95 <= 60,
    },
    {
      what: 'the same from afar, to the canvas',
      goal: 'p95 ≤ 50 ms',
      measured: delays(eventToCanvas),
      holds: eventToCanvas.p95 <= 50,
    },
  ];
  if (variantA === undefined) return rows;
  const ratio = variantA.eventToDom.p50 / eventToDom.p50;
  return [
    ...rows,
    {
      what: `variant a's event to DOM at ${at} over it`,
      goal: '≥ 20×',
      measured: `${ratio.toFixed(0)}× (variant a: ${delays(variantA.eventToDom)})`,
      holds: ratio >= 20,
    },
  ];
}

function frameGoals({ far, near }: ProductPage): Row[] {
  return [
    frameRow('pan at fit, 1,000/10,000', far.pan, 2),
    frameRow('zoom in and out, 1,000/10,000', far.zoom, 3, 4),
    frameRow('pan near, 1,000/10,000', near.pan, 2),
  ];
}

/** @param p95 @param max frames at 60 Hz */
function frameRow(what: string, frames: Frames, p95: number, max = Number.POSITIVE_INFINITY): Row {
  return {
    what,
    goal: `p50 one vsync, p95 ≤ ${p95}${max === Number.POSITIVE_INFINITY ? '' : `, max ≤ ${max}`}, no long task`,
    measured: `${words(frames)}, ${frames.longTasks} long tasks`,
    holds:
      frames.p50 <= vsync && frames.p95 <= p95 * vsync && frames.max <= max * vsync && frames.longTasks === 0,
  };
}

function firstFrameGoals(small: Scale, middle: Scale, large: Scale): Row[] {
  const [first, last] = [small.product.firstFrame, large.product.firstFrame];
  const growth = growthExponent(
    { size: small.containers, cost: first },
    { size: large.containers, cost: last },
  );
  const variant: VariantPage | undefined = large.variantA;
  const ratio = variant === undefined ? Number.NaN : variant.firstFrame / last;
  return [
    {
      what: 'first frame after the data, 1,000/10,000',
      goal: '≤ 600 ms',
      measured: `${last.toFixed(0)} ms (100/1,000 ${first.toFixed(0)}, 300/3,000 ${middle.product.firstFrame.toFixed(0)})`,
      holds: last <= 600,
    },
    {
      what: "variant a's first frame over it",
      goal: '≥ 15×',
      measured: `${ratio.toFixed(1)}× (${variant?.firstFrame.toFixed(0)} ms)`,
      holds: ratio >= 15,
    },
    {
      what: 'growth of the first frame, 1,000 to 10,000 containers',
      goal: 'exponent ≤ 0.2',
      measured: growth.toFixed(2),
      holds: growth <= 0.2,
    },
  ];
}

function weightGoal({ networks, containers, product: { far, near }, variantA }: Scale): Row {
  const nodes = Math.max(far.nodes, near.nodes);
  const heap = Math.max(far.heapMb, near.heapMb);
  const beside = variantA
    ? `; variant a: ${variantA.size.heapMb.toFixed(0)} MB, ${variantA.size.nodes} nodes`
    : '';
  return {
    what: `the page at ${networks}/${containers}`,
    goal: 'heap ≤ 30 MB, ≤ 2,500 DOM nodes',
    measured: `${far.heapMb.toFixed(0)} MB far, ${near.heapMb.toFixed(0)} near; ${far.nodes} nodes far, ${near.nodes} near${beside}`,
    holds: heap <= 30 && nodes <= 2_500,
  };
}

function words({ p50, p95, max }: Frames): string {
  return `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, max ${max.toFixed(0)} ms`;
}

function delays({ p50, p95, max }: { p50: number; p95: number; max: number }): string {
  return `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, max ${max.toFixed(0)} ms`;
}
