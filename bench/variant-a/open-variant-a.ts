import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { RunningServer } from '@/e2e/start-server';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const flowStyle = createRequire(import.meta.url).resolve('@xyflow/react/dist/style.css');

const style = `
html, body, #root { margin: 0; height: 100% }
.thing { display: flex; gap: 6px; align-items: center; box-sizing: border-box; width: 240px; height: 26px; padding: 0 8px;
  font: 13px sans-serif; background: #12181e; color: #e7ecf1; border: 1px solid #3c4956; border-radius: 4px }
.mark { width: 8px; height: 8px; border-radius: 50%; background: #46c481 } .name { flex: 1; overflow: hidden }
`;

/**
 * Opens variant a in a page that is signed in already, on the same server and so with the same data: the browser is answered by the
 * bench where it asks for the page itself.
 */
export async function openVariantA(page: Page, server: RunningServer): Promise<void> {
  const script = await bundle();
  const html = `<!doctype html><meta charset="utf-8"><style>${readFileSync(flowStyle, 'utf8')}${style}</style><div id="root"></div><script type="module" src="/variant-a.js"></script>`;
  await page.route('**/variant-a', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.route('**/variant-a.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await page.goto(`${server.origin}/variant-a`);
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here('page.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': here('../..') },
  });
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new Error('Variant a was not bundled.');
  return text;
}
