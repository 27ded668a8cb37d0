import { cpus, release, totalmem } from 'node:os';
import type { Browser } from '@playwright/test';
import { startBrowser } from './browser';
import { layoutGoals } from './goals/layout';
import { pageGoals } from './goals/page';
import { smallWorldGoals } from './goals/small-world';
import { streamGoals } from './goals/streams';
import { topologyReadGoals } from './goals/topology-read';
import { type Row, report } from './report';

/** One part of the bench, and what it measures. `npm run bench -- --only <name>` runs that part alone. */
const parts: Record<string, (browser: Browser) => Row[] | Promise<Row[]>> = {
  layout: layoutGoals,
  'topology-read': topologyReadGoals,
  'small-world': smallWorldGoals,
  streams: streamGoals,
  page: pageGoals,
};

const started = new Date().toISOString();
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const rows: Row[] = [];
const browser = await startBrowser();
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    console.log(`${new Date().toISOString().slice(11, 19)} ${name} …`);
    rows.push(...(await measure(browser)));
  }
} finally {
  await browser.close();
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`;
await report({ started, machine, rows });
