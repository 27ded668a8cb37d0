import 'server-only';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

declare global {
  // Next bundles the routes apart; there is one demo.
  var portolanDemoFolder: string | undefined;
}

/** Where the demo keeps its socket and its log while this process lives; for its owner alone. */
export function demoFolder(): string {
  globalThis.portolanDemoFolder ??= makeFolder();
  return globalThis.portolanDemoFolder;
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
