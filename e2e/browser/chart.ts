import { expect, type Locator, type Page } from '@playwright/test';

/** Where things are on the chart, by what a screen reader hears. */
export function card(page: Page, network: string): Locator {
  return page
    .getByRole('region', { name: 'Topology' })
    .getByRole('group', { name: `Network ${network}`, exact: true });
}

export function leaf(page: Page, container: string): Locator {
  return page
    .getByRole('region', { name: 'Topology' })
    .getByRole('button', { name: `Container ${container}`, exact: true })
    .first();
}

export function edge(page: Page, container: string, network: string, status: string): Locator {
  return page.getByRole('img', { name: `${container} on ${network}: ${status}`, exact: true });
}

/** Drags with the mouse from the middle of one thing to near the top of another, in steps as a hand would. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('What is dragged, or where it goes, is not on the page.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + start.height / 2 + 6, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + Math.min(40, end.height / 2), { steps: 12 });
  await page.mouse.up();
}

/** Waits until something has stopped moving, as after a pan. */
export async function atRest(thing: Locator): Promise<void> {
  let before = await thing.boundingBox();
  await expect(async () => {
    const now = await thing.boundingBox();
    const same = JSON.stringify(now) === JSON.stringify(before);
    before = now;
    expect(same).toBe(true);
  }).toPass({ intervals: [100] });
}

/** A place on the chart's canvas, well inside the page, with nothing on it. */
export async function emptyPlace(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.evaluate(() => {
    const isCanvas = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') === true;
    for (let y = 140; y < window.innerHeight - 160; y += 12) {
      for (let x = 20; x < window.innerWidth - 20; x += 12) {
        if ([-8, 0, 8].every((off) => isCanvas(x + off, y + off))) return { x, y };
      }
    }
    return undefined;
  });
  if (found === undefined) throw new Error('The canvas is full.');
  return found;
}
