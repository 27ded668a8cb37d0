import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { engineLine } from './engine-line.mjs';
import { ensureInstalled } from './install.mjs';
import { listen, originOf, originsElsewhere } from './listen.mjs';
import { endRunningStep } from './run-step.mjs';
import { serve, shutDown } from './serve.mjs';
import { readSettings } from './settings.mjs';
import { StartProblem } from './start-problem.mjs';
import { keptToken } from './token.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Starts Portolan and prints the sign-in URL; returns while it serves. What keeps it from starting is told in a sentence.
 * @param {{ dev: boolean, demo: boolean }} options dev: from the sources, without a build; demo: a simulated engine, and no other
 */
export async function start({ dev, demo }) {
  try {
    if (demo) process.env.PORTOLAN_DEMO = '1';
    await startOrThrow(dev);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** @param {boolean} dev */
async function startOrThrow(dev) {
  const settings = readSettings(process.env);
  const token = settings.token ?? (await keptToken(settings.dataDir));
  const { server, port, answerWith } = await listen(settings);
  let closeNext = async () => {};
  stopOnSignal(async () => {
    endRunningStep();
    await shutDown(server, closeNext);
  });

  await ensureInstalled(root);
  if (!dev) await ensureBuilt(root);

  // What the server's own code reads (lib/server/env.ts), as it turned out.
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOST: settings.host,
    PORT: String(port),
    PORTOLAN_TOKEN: token,
    PORTOLAN_DATA_DIR: settings.dataDir,
  });
  process.chdir(root);
  closeNext = await serve({ root, dev, port, trustProxy: settings.trustProxy, server, answerWith });

  const origin = originOf(settings.host, port);
  console.log(
    `Portolan is ready. Open this to sign in:\n\n  ${origin}/?token=${encodeURIComponent(token)}\n`,
  );
  const elsewhere = originsElsewhere(settings.host, port);
  if (elsewhere.length > 0)
    console.log(`From other machines: ${elsewhere.join(' or ')}, with the same token.\n`);
  console.log(await engineLine(origin, token));
}

/** npm passes on the Ctrl-C that the terminal has sent already, so a second signal is no sign of impatience. @param {() => Promise<void>} stop */
function stopOnSignal(stop) {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
