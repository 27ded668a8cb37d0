import { createServer } from 'node:http';
import type { Browser, Page } from '@playwright/test';
import { test as base, expect } from '../fixtures';

/**
 * SameSite=Strict and links: a real browser decides when it sends the cookie. The other site is `localhost`, which is another site than
 * 127.0.0.1 to it.
 */
const test = base.extend<{ elsewhere: string; fresh: Page }>({
  elsewhere: async ({ server }, use) => {
    const site = createServer((_, reply) => {
      reply.setHeader('content-type', 'text/html');
      reply.end(
        `<a href="${server.signInUrl}">sign in</a> <a href="${server.origin}/?q=web">visit</a>
         <form method="post" action="${server.origin}/api/session"><button>post</button></form>`,
      );
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const address = site.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    await use(`http://localhost:${address.port}/`);
    site.closeAllConnections();
    await new Promise((resolve) => site.close(resolve));
  },
  fresh: async ({ browser }, use) => withPage(browser, use),
});

async function withPage(browser: Browser, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  await use(await context.newPage());
  await context.close();
}

const chart = (page: Page) => page.getByRole('region', { name: 'Topology' });

test('the printed address, opened from the terminal, signs in and drops the token', async ({
  server,
  fresh,
}) => {
  await fresh.goto(server.signInUrl);
  await expect(chart(fresh)).toBeVisible();
  expect(fresh.url()).toBe(`${server.origin}/`);
});

test('the printed address, clicked on another site, signs in', async ({ server, fresh, elsewhere }) => {
  await fresh.goto(elsewhere);
  await fresh.getByText('sign in').click();
  await expect(chart(fresh)).toBeVisible();
  expect(fresh.url()).toBe(`${server.origin}/`);
});

test('a link on another site finds the session that is there', async ({ server, fresh, elsewhere }) => {
  await fresh.goto(server.signInUrl);
  await fresh.goto(elsewhere);
  await fresh.getByText('visit').click();
  await expect(chart(fresh)).toBeVisible();
  expect(fresh.url()).toBe(`${server.origin}/?q=web`);
});

test('without a session, such a link ends at the sign-in page', async ({ server, fresh, elsewhere }) => {
  await fresh.goto(elsewhere);
  await fresh.getByText('visit').click();
  await expect(fresh.locator('input[name=token]')).toBeVisible();
  expect(fresh.url()).toBe(`${server.origin}/?q=web`);
});

test('a form of another site is turned away', async ({ server, fresh, elsewhere }) => {
  await fresh.goto(server.signInUrl);
  await fresh.goto(elsewhere);
  const replied = fresh.waitForResponse(`${server.origin}/api/session`);
  await fresh.getByRole('button', { name: 'post' }).click();
  expect((await replied).status()).toBe(403);
});
