#!/usr/bin/env node
// npm start: installs and builds when needed, then serves. npm run dev: the same from the sources, without a build. npm run demo: on a
// simulated engine alone.
// Nothing but Node's own modules may be imported before the dependencies are installed.
import { checkNode } from './start/node-version.mjs';

checkNode(process.versions.node);
// Imported only now: an older Node could not even read it.
const { start } = await import('./start/start.mjs');
await start({ dev: process.argv.includes('--dev'), demo: process.argv.includes('--demo') });
