import { expect, test } from '../fixtures';
import { card, leaf } from './chart';

/** Whoever can name a thing in Docker writes on the page. What they write is text, and breaks nothing. */
const script = '<img src=x onerror="document.title=`taken`">';
const turned = '\u202Egpj.exe';
const escaped = '\u001B[2J\u0007';
const long = 'l'.repeat(3000);

test('names, aliases and labels that are markup, control characters or very long stay text', async ({
  page,
  run,
  docker,
}) => {
  const labels = [
    `com.docker.compose.project=${script}`,
    `com.docker.compose.service=${turned}`,
    `escaped=${escaped}`,
    `long=${long}`,
  ].flatMap((label) => ['--label', label]);
  await run.network('hostile', labels);
  await run.container('hostile-1', [
    ...['--network', 'hostile', ...labels],
    ...[script, turned, escaped, long].flatMap((alias) => ['--network-alias', alias]),
  ]);
  await leaf(page, 'hostile-1').click();
  const about = page.getByRole('complementary', { name: 'About hostile-1' });
  await expect(about).toContainText(script);
  await card(page, 'hostile').click({ position: { x: 20, y: 12 } });
  await expect(page.getByRole('complementary', { name: 'About hostile' })).toContainText(script);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Containers' })).toContainText('hostile-1');
  await expect(page).toHaveTitle(/Portolan/);
  await docker('rm', '-f', 'hostile-1');
});

test('networks named like what every object has are shown with their containers', async ({ page, run }) => {
  for (const name of ['constructor', '__proto__', 'toString']) await run.network(name);
  await run.container('constructor', ['--network', 'constructor']);
  await run.container('valueOf', ['--network', '__proto__']);
  await expect(page.getByRole('img', { name: 'constructor on constructor: up' })).toBeAttached();
  await expect(page.getByRole('img', { name: 'valueOf on __proto__: up' })).toBeAttached();
  await expect(card(page, 'toString')).toBeVisible();
});

test('a script that got into the page is not run', async ({ page, pageErrors }) => {
  pageErrors.expect(/Content Security Policy|script-src|404/);
  const smuggled = `<script nonce="guessed">document.title = 'taken'</script>${script}</body>`;
  await page.route(page.url(), async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, body: (await reply.text()).replace('</body>', smuggled) });
  });
  await page.reload();
  await expect(page.locator('body > img')).toBeAttached();
  await expect(page.getByRole('region', { name: 'Topology' })).toBeVisible();
  await expect(page).toHaveTitle('Portolan');
});
