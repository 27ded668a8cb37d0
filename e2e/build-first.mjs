import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../scripts/start/build.mjs';

/** Before any worker starts a server, which would build it too, beside another. */
export default async function buildFirst() {
  await ensureBuilt(fileURLToPath(new URL('..', import.meta.url)));
}
